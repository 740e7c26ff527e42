/**
 * The media type that the bytes themselves tell, of those that are pixels only; null for all others.
 * What a server says is not believed: a stored `text/html` or SVG, opened from the library, would be a document of ours.
 * @param head the first 16 bytes or more
 */
export function pictureType(head: Uint8Array): string | null {
  return signatures.find(([, at, bytes]) => bytes.every((byte, place) => head[at + place] === byte))?.[0] ?? null;
}

const ascii = (text: string): readonly number[] => Array.from(text, (char) => char.charCodeAt(0));

/** Type, offset, bytes. */
const signatures: readonly (readonly [string, number, readonly number[]])[] = [
  ["image/png", 0, [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a]],
  ["image/jpeg", 0, [0xff, 0xd8, 0xff]],
  ["image/gif", 0, ascii("GIF8")],
  ["image/webp", 8, ascii("WEBP")],
  ["image/avif", 4, ascii("ftypavif")],
  ["image/avif", 4, ascii("ftypavis")],
  ["image/bmp", 0, ascii("BM")],
];
