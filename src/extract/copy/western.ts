/** What "ISO-8859-1" and "windows-1252", the same to a browser, make of the bytes from 0x80 to 0x9f. */
const western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The bytes that a Western encoding reads as this text; null when there are none. */
export function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : western.indexOf(text.charAt(at)) + 0x80;
    if (byte < 0x80 && code >= 0x100) return null;
    bytes[at] = byte;
  }
  return bytes;
}
