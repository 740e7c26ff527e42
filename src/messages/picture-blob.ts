import type { PictureBytes } from "#core/picture-bytes.ts";

/** Bytes that crossed as base64, as they were; null when they are no base64. */
export function pictureBlob({ type, base64 }: PictureBytes): Blob | null {
  try {
    return new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type });
  } catch {
    return null;
  }
}
