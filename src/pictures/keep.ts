import { hostOfPicture, type Absence } from "#core/absence.ts";
import { isInOwnNetwork } from "#core/own-network.ts";
import type { PictureCaps } from "#core/picture-caps.ts";
import type { Result } from "#core/result.ts";
import { keepPicture } from "#library/pictures.ts";
import { missPicture, putOffPicture, waitingPictures, type WaitingPicture } from "#library/picture-job.ts";
import { soundPicture } from "./sound-picture.ts";

/** What became of asking for a picture. */
export type Asked =
  | { readonly is: "picture"; readonly blob: Blob }
  | { readonly is: "absent"; readonly why: Absence }
  /** It may be there later. @property pause milliseconds that the server asks for */
  | { readonly is: "busy"; readonly pause: number };

/** Who can be asked for pictures. */
export interface Sources {
  /** The page that showed it, while it is there; null when it is not. Asked first: it may have it in its cache. */
  fromPage(picture: WaitingPicture, most: number): Promise<Asked | null>;
  /** Has the person allowed this host? */
  mayFetch(host: string): Promise<boolean>;
  fromNetwork(url: string, most: number): Promise<Asked>;
}

/** How long a picture that did not come is left alone, in milliseconds; after the last it is given up. */
const pauses = [30_000, 5 * 60_000, 60 * 60_000] as const;
const longestPause = 6 * 60 * 60_000;

/** Pictures that are asked for at a time. */
const atOnce = 3;

/**
 * Asks for every picture whose time has come, and writes each answer down before the next is asked for: whoever stops us
 * loses nothing. @returns when the next is due, in milliseconds since the epoch; null when none is left to be asked for
 */
export async function keepWaitingPictures(sources: Sources, caps: PictureCaps, now: () => number = Date.now): Promise<number | null> {
  for (;;) {
    const waiting = await waitingPictures(now());
    if (!waiting.ok) return now() + pauses[0]; // a library that does not open says so where the person asks something of it
    const some = waiting.value.due.slice(0, atOnce);
    if (some.length === 0) return waiting.value.nextAt;
    const noted = await Promise.all(some.map((picture) => settle(picture, sources, caps, now)));
    if (noted.some((each) => !each.ok)) return now() + pauses[0]; // no room, or no library any more: what is not written down would be asked for without end
  }
}

/** What nobody expected of one picture counts as no answer: it must not keep us from all the others. */
const settle = (picture: WaitingPicture, sources: Sources, caps: PictureCaps, now: () => number): Promise<Result<void>> =>
  settleOne(picture, sources, caps, now).catch(() => tryLater(picture, 0, now()));

async function settleOne(picture: WaitingPicture, sources: Sources, caps: PictureCaps, now: () => number): Promise<Result<void>> {
  const { articleId, url } = picture;
  const asked = await ask(picture, sources, caps.picture);
  if (asked.is === "absent") return await missPicture(articleId, url, asked.why);
  if (asked.is === "busy") return await tryLater(picture, asked.pause, now());
  const sound = await soundPicture(asked.blob);
  return await (typeof sound === "string" ? missPicture(articleId, url, sound) : keepPicture(articleId, url, sound, caps.article));
}

/**
 * The page first, which may have it in its cache. But where its host is another and allowed, that host first: the page's
 * own request would most often be in vain, and says more than ours.
 */
async function ask({ url, page, ...rest }: WaitingPicture, sources: Sources, most: number): Promise<Asked> {
  const host = hostOfPicture(url);
  if (host === "") return { is: "absent", why: "refused" };
  if (isInOwnNetwork(host) && !isInOwnNetwork(hostOfPicture(page))) return { is: "absent", why: "ownNetwork" };
  const fromPage = async () => (await sources.fromPage({ url, page, ...rest }, most)) ?? shut;
  if (!(await sources.mayFetch(host))) return await fromPage();
  const fromNetwork = () => sources.fromNetwork(url, most);
  return host === hostOfPicture(page) ? await either(fromPage, fromNetwork) : await either(fromNetwork, fromPage);
}

const shut: Asked = { is: "absent", why: "shut" };

/** The picture that the first gives, or the second; else what the first has said, or the second where the first may not ask. */
async function either(first: () => Promise<Asked>, second: () => Promise<Asked>): Promise<Asked> {
  const one = await first();
  if (one.is === "picture" || isTooLarge(one)) return one;
  const other = await second();
  return other.is === "picture" || isShut(one) ? other : one;
}

const isTooLarge = (asked: Asked): boolean => asked.is === "absent" && asked.why === "tooLarge";
const isShut = (asked: Asked): boolean => asked.is === "absent" && asked.why === "shut";

function tryLater(picture: WaitingPicture, wish: number, now: number): Promise<Result<void>> {
  if (!navigator.onLine) return putOffPicture({ ...picture, tries: picture.tries - 1 }, now + pauses[1]); // no fault of the server's: it counts for nothing
  const pause = pauses[picture.tries];
  if (pause === undefined) return missPicture(picture.articleId, picture.url, "unreachable");
  return putOffPicture(picture, now + Math.min(Math.max(pause, wish), longestPause));
}
