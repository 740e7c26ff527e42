import type { ArticleId } from "#core/article.ts";
import { caps } from "#core/caps.ts";
import type { Result } from "#core/result.ts";
import { keepPicture, missPicture, waitingPictures } from "#library/pictures.ts";
import { soundPicture } from "./sound-picture.ts";

/** Gives a picture's bytes; null when the page may not read it. A problem means that there is no page to ask any more. */
export type ReadPicture = (url: string) => Promise<Result<Blob | null>>;

/**
 * Keeps, one by one, the pictures of an article that still wait, and notes for each other one why it is
 * not kept. Asks nobody but `read`. When the page is gone the rest is noted at once.
 */
export async function keepPictures(id: ArticleId, read: ReadPicture): Promise<void> {
  const waiting = await waitingPictures(id);
  if (!waiting.ok) return; // the text is safe, and they wait on
  let isPageThere = true;
  for (const url of waiting.value) {
    const bytes = isPageThere ? await read(url) : null;
    if (bytes && !bytes.ok) isPageThere = false;
    if (bytes?.ok) await keepOne(id, url, bytes.value);
    else await missPicture(id, url, "pageGone");
  }
}

async function keepOne(id: ArticleId, url: string, blob: Blob | null): Promise<void> {
  if (!blob) return void (await missPicture(id, url, "unreadable"));
  if (blob.size > caps.picture) return void (await missPicture(id, url, "tooLarge"));
  const picture = await soundPicture(blob);
  if (!picture) return void (await missPicture(id, url, "notAPicture"));
  await keepPicture(id, url, picture);
}
