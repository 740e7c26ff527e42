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
export function pictureSize(bytes: Uint8Array, type: string): Size | null {
  if (type === "image/bmp") return bitmapSize(bytes);
  const size = imageDimensionsFromData(bytes) ?? null;
  return type === "image/gif" && size ? around(size, framesOf(bytes)) : size;
}

/** A negative height is a bitmap written from the top. */
function bitmapSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 26) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

function around({ width, height }: Size, frames: Iterable<Size>): Size {
  const size = { width, height };
  for (const frame of frames) {
    size.width = Math.max(size.width, frame.width);
    size.height = Math.max(size.height, frame.height);
  }
  return size;
}

/** How the parts of a GIF begin. */
const gif = { extension: 0x21, frame: 0x2c } as const;

/** Bytes of the palette that a GIF's flags tell of. */
const palette = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));

/** Where the frames of a GIF reach to. Its header may say less: browsers make room for the frame all the same. */
function* framesOf(bytes: Uint8Array): Generator<Size> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 13 + palette(bytes[10]);
  while (at < bytes.length) {
    if (bytes[at] === gif.extension) at = afterBlocks(bytes, at + 2);
    else if (bytes[at] === gif.frame && at + 10 < bytes.length) {
      yield { width: view.getUint16(at + 1, true) + view.getUint16(at + 5, true), height: view.getUint16(at + 3, true) + view.getUint16(at + 7, true) };
      at = afterBlocks(bytes, at + 11 + palette(bytes[at + 9]));
    } else return;
  }
}

/** Behind the last of some blocks, each of which begins with its length; one without any ends them. */
function afterBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += 1 + length;
  return at + 1;
}
