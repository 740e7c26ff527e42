import { mayPass } from "./answer.ts";
import { isInOwnNetwork } from "#core/own-network.ts";
import type { Asked } from "./keep.ts";

/** How long one picture may take, in milliseconds. Below the half minute after which Chromium stops an idle worker. */
const patience = 25_000;

/**
 * Fetches a picture with our own rights, which the person must have given for its host. No cookie, no referrer and
 * nothing else of the person goes along. Pixels are asked for, and no SVG.
 * @param most bytes; it is cut off there
 */
export async function fetchPicture(url: string, most: number): Promise<Asked> {
  try {
    const answer = await fetch(url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store", // it is about to be kept by ourselves
      headers: { accept: "image/avif,image/webp,image/png,image/jpeg,image/gif,*/*;q=0.1" },
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) return mayPass(answer.status) ? { is: "busy", pause: pauseOf(answer) } : { is: "absent", why: "refused" };
    if (leadsHome(url, answer)) {
      await answer.body?.cancel();
      return { is: "absent", why: "ownNetwork" };
    }
    const blob = await upTo(most, answer);
    return blob ? { is: "picture", blob } : { is: "absent", why: "tooLarge" };
  } catch {
    return { is: "busy", pause: 0 }; // no network, no such host, a redirect to where we may not read: fetch tells them not apart
  }
}

/** Has a server outside sent us on into the person's own network? What answers there is nobody's picture. */
const leadsHome = (asked: string, { url }: Response): boolean => url !== "" && isInOwnNetwork(new URL(url).hostname) && !isInOwnNetwork(new URL(asked).hostname);

/** What is asked for no sooner, in milliseconds: `Retry-After`, where it counts seconds. */
function pauseOf(answer: Response): number {
  const seconds = Number(answer.headers.get("retry-after"));
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1_000 : 0;
}

/** The body; null when it is longer than that. */
async function upTo(most: number, answer: Response): Promise<Blob | null> {
  if (Number(answer.headers.get("content-length")) > most) {
    await answer.body?.cancel();
    return null;
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  // Read piece by piece: what says nothing of its length, or lies, is cut off too.
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null; // leaving the loop cancels the rest
    chunks.push(chunk);
  }
  return new Blob(chunks);
}
