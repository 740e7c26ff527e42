/**
 * A fingerprint of a text (Charikar's simhash over runs of three words): two texts that differ in a few words
 * have fingerprints that differ in a few bits.
 * @param words folded
 * @returns 16 hexadecimal digits
 */
export function fingerprintOf(words: readonly string[]): string {
  const sums = new Int32Array(64);
  for (let place = 0; place + 2 < Math.max(words.length, 3); place++) addBits(sums, `${words[place] ?? ""} ${words[place + 1] ?? ""} ${words[place + 2] ?? ""}`);
  let digits = "";
  for (let start = 0; start < 64; start += 4) digits += nibble(sums, start).toString(16);
  return digits;
}

/** In how many of 64 bits two fingerprints differ. */
export function distance(one: string, other: string): number {
  let bits = 0;
  for (let place = 0; place < 16; place++) {
    for (let rest = Number.parseInt(one[place] ?? "0", 16) ^ Number.parseInt(other[place] ?? "0", 16); rest > 0; rest &= rest - 1) bits += 1;
  }
  return bits;
}

function addBits(sums: Int32Array, run: string): void {
  const low = hash(run, 0x811c9dc5);
  const high = hash(run, 0x01234567);
  for (let bit = 0; bit < 32; bit++) {
    sums[bit]! += (low >>> bit) & 1 ? 1 : -1;
    sums[bit + 32]! += (high >>> bit) & 1 ? 1 : -1;
  }
}

/** FNV-1a, and a last mixing (Murmur's) so that near runs have far hashes. */
function hash(text: string, start: number): number {
  let value = start;
  for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const nibble = (sums: Int32Array, start: number): number => [0, 1, 2, 3].reduce((value, bit) => value | ((sums[start + bit] ?? 0) > 0 ? 1 << bit : 0), 0);
