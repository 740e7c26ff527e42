import type { SoundPicture } from "#library/pictures.ts";
import { pictureType } from "./picture-type.ts";

/** The picture in these bytes, once the browser has decoded it; null when they are none: an error page, half a file. */
export async function soundPicture(blob: Blob): Promise<SoundPicture | null> {
  const type = pictureType(new Uint8Array(await blob.slice(0, 16).arrayBuffer()));
  if (!type) return null;
  const typed = blob.slice(0, blob.size, type);
  try {
    const bitmap = await createImageBitmap(typed);
    const { width, height } = bitmap;
    bitmap.close();
    return { blob: typed, type, width, height };
  } catch {
    return null;
  }
}
