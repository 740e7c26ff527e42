/**
 * A fingerprint of a text (Charikar's simhash over runs of three words): two texts that differ in a few words
 * have fingerprints that differ in a few bits.
 * @param words folded
 * @returns 16 hexadecimal digits
 */
export function fingerprintOf(words: readonly string[]): string {
  const hashes = words.map(hash);
  const ones = new Int32Array(64);
  const runs = Math.max(1, hashes.length - 2);
  for (let place = 0; place < runs; place++) addBits(ones, runHash(hashes[place] ?? 0, hashes[place + 1] ?? 0, hashes[place + 2] ?? 0));
  let digits = "";
  for (let start = 0; start < 64; start += 4) digits += nibble(ones, start, runs / 2).toString(16);
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

/** Counts for each bit the runs that have it; half of 64 bits come from the run's hash, half from that mixed again. */
function addBits(ones: Int32Array, low: number): void {
  const high = mixed(low ^ 0x01234567);
  for (let bit = 0; bit < 32; bit++) {
    ones[bit]! += (low >>> bit) & 1;
    ones[bit + 32]! += (high >>> bit) & 1;
  }
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < word.length; place++) value = Math.imul(value ^ word.charCodeAt(place), 0x01000193);
  return value;
}

/** Each word is hashed once, though it stands in three runs. Their order counts. */
const runHash = (first: number, second: number, third: number): number => mixed(Math.imul(mixed(Math.imul(mixed(first), 31) + second), 31) + third);

/** Murmur's last mixing, so that near values have far hashes. */
function mixed(hashed: number): number {
  let value = hashed;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const nibble = (ones: Int32Array, start: number, half: number): number => [0, 1, 2, 3].reduce((value, bit) => value | ((ones[start + bit] ?? 0) > half ? 1 << bit : 0), 0);
