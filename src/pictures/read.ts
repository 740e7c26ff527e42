import type { NotRead, PictureBytes } from "#core/picture-bytes.ts";
import { mayPass } from "./answer.ts";

/** How long one picture may take, in milliseconds: less than a page's answer is waited for, and whoever sends without end is cut off. */
const patience = 25_000;

/**
 * Reads a picture with the rights of the page we stand in: from the page's own cache, which asks nobody; else same-origin
 * or CORS-open, without the person's cookies. Whether it is a picture is for others to say.
 * @param most bytes
 */
export async function readPicture(url: string, most: number): Promise<PictureBytes | NotRead> {
  try {
    const answer = await fetch(url, { cache: "only-if-cached", mode: "same-origin" }).catch(() => fetch(url, { cache: "force-cache", credentials: "omit", signal: AbortSignal.timeout(patience) }));
    if (!answer.ok) return mayPass(answer.status) ? "busy" : "refused";
    if (Number(answer.headers.get("content-length")) > most) return "tooLarge";
    const blob = await answer.blob();
    return blob.size > most ? "tooLarge" : { type: blob.type, base64: await base64Of(blob) };
  } catch {
    // To its own host, and without a network, a page is not shut out: the request itself has failed.
    return !navigator.onLine || new URL(url).origin === location.origin ? "busy" : "shut";
  }
}

/** By a reader, because in a Firefox content script the bytes are the page's: a slice of them may not be made. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^data:[^,]*,/, "")));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
