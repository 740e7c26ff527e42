import { mostPixels } from "#core/picture-caps.ts";
import type { SoundPicture } from "#library/pictures.ts";
import { pictureSize } from "./picture-size.ts";
import { pictureType } from "./picture-type.ts";

/**
 * The picture in these bytes, once the browser has decoded it. `notAPicture` when they are none: an error page, half a
 * file; `tooManyPixels`, and nothing decoded, where it would unfold to more than a browser should be given.
 */
export async function soundPicture(blob: Blob): Promise<SoundPicture | "notAPicture" | "tooManyPixels"> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const type = pictureType(bytes);
  const size = type && pictureSize(bytes, type);
  if (!type || !size) return "notAPicture";
  if (size.width * size.height > mostPixels) return "tooManyPixels";
  const typed = blob.slice(0, blob.size, type);
  try {
    const bitmap = await createImageBitmap(typed);
    const { width, height } = bitmap;
    bitmap.close();
    return { blob: typed, type, width, height };
  } catch {
    return "notAPicture";
  }
}
