import { mostPixels } from "#core/picture-caps.ts";
import type { SoundPicture } from "#library/pictures.ts";
import { pictureSize } from "./picture-size.ts";
import { pictureType } from "./picture-type.ts";

type Soundness = SoundPicture | "notAPicture" | "tooManyPixels";

/**
 * The picture in these bytes, once the browser has decoded it. `notAPicture` when they are none: an error page, half a
 * file; `tooManyPixels`, and nothing decoded, where it would unfold to more than a browser should be given.
 */
export const soundPicture = async (blob: Blob): Promise<Soundness> => await soundPictureIn(new Uint8Array(await blob.arrayBuffer()));

/** The same where the bytes are at hand. */
export async function soundPictureIn(bytes: Uint8Array<ArrayBuffer>): Promise<Soundness> {
  const type = pictureType(bytes);
  const size = type && pictureSize(bytes, type);
  if (!type || !size) return "notAPicture";
  if (size.width * size.height > mostPixels) return "tooManyPixels";
  const typed = new Blob([bytes], { type });
  return (await withRoomFor(size.width * size.height, () => decodedSize(typed).then((decoded) => ({ blob: typed, type, ...decoded }), () => null))) ?? "notAPicture";
}

async function decodedSize(blob: Blob): Promise<{ width: number; height: number }> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  bitmap.close();
  return { width, height };
}

let pixels = 0;
const waiting: (() => void)[] = [];
const isRoomFor = (more: number): boolean => pixels === 0 || pixels + more <= mostPixels;

/** All pictures that are decoded at once take no more memory than the largest may take alone: a file may bring twenty of those, of a few kilobytes each. */
async function withRoomFor<T>(more: number, work: () => Promise<T>): Promise<T> {
  while (!isRoomFor(more)) await new Promise<void>((resolve) => waiting.push(resolve));
  pixels += more;
  try {
    return await work();
  } finally {
    pixels -= more;
    for (const goOn of waiting.splice(0)) goOn();
  }
}
