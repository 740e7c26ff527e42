import { imageDimensionsFromData } from "image-dimensions";

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How large a picture becomes when it is decoded, as its own header says; null where that says nothing. A few
 * kilobytes can unfold into gigabytes, so this is asked before anything is decoded.
 */
export const pictureSize = (bytes: Uint8Array, type: string): Size | null => (type === "image/bmp" ? bitmapSize(bytes) : (imageDimensionsFromData(bytes) ?? null));

/** A negative height is a bitmap written from the top. */
function bitmapSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 26) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}
