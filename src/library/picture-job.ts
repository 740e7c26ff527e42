import { hostOfPicture, mayComeYet, noPictures, type Absence, type PictureStanding } from "#core/absence.ts";
import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt } from "./attempt.ts";
import { isKept } from "./organise.ts";
import { rowsOf } from "./pictures.ts";
import type { ArticlePictureRow, Library } from "./schema.ts";
import { watch } from "./watch.ts";

/** A picture that is to be asked for. The rows are the job: whoever is stopped in the middle of it leaves them as they are. */
export interface WaitingPicture {
  readonly articleId: ArticleId;
  readonly url: string;
  readonly tries: number;
  /** Address of the page that showed it. */
  readonly page: string;
}

export interface Waiting {
  /** Those whose time has come, by article and then in its order. */
  readonly due: readonly WaitingPicture[];
  /** When the next of the others is due; null when there is none. */
  readonly nextAt: number | null;
}

/** What is to be asked for now. What was thrown away waits until it is taken back. */
export const waitingPictures = (now: number): Promise<Result<Waiting>> =>
  attempt(async (library) => {
    const rows = await library.articlePictures.where("absence").equals("waiting").toArray();
    const articles = await library.articles.bulkGet([...new Set(rows.map(({ articleId }) => articleId))]);
    const pages = new Map(articles.flatMap((article) => (article && isKept(article) ? [[article.id, article.url] as const] : [])));
    const alive = rows.filter(({ articleId }) => pages.has(articleId)).toSorted(inOrder);
    const due = alive.filter(({ notBefore }) => notBefore <= now);
    const later = alive.flatMap(({ notBefore }) => (notBefore > now ? [notBefore] : []));
    return {
      due: due.map(({ articleId, url, tries }) => ({ articleId, url, tries, page: pages.get(articleId) ?? "" })),
      nextAt: later.length > 0 ? later.reduce((one, other) => Math.min(one, other)) : null,
    };
  });

const inOrder = (one: ArticlePictureRow, other: ArticlePictureRow): number =>
  one.articleId === other.articleId ? one.place - other.place : one.articleId < other.articleId ? 1 : -1; // the newest article first

/** Notes why a picture is not kept. */
export const missPicture = (id: ArticleId, url: string, absence: Absence): Promise<Result<void>> =>
  attempt(async (library) => void (await library.articlePictures.update([id, url], { hash: null, absence })));

/** Notes that a picture was asked for in vain, and when to ask again. */
export const putOffPicture = ({ articleId, url, tries }: WaitingPicture, until: number): Promise<Result<void>> =>
  attempt(async (library) => void (await library.articlePictures.update([articleId, url], { tries: tries + 1, notBefore: until })));

/** The person wants those of an article's missing pictures that lie on these hosts. */
export const wantPictures = (id: ArticleId, hosts: readonly string[]): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.articlePictures, async () => {
      const missing = (await rowsOf(library, id)).filter(({ absence, url }) => absence !== null && absence !== "waiting" && hosts.includes(hostOfPicture(url)));
      await library.articlePictures.bulkPut(missing.map((row) => ({ ...row, absence: "wanted" })));
    }),
  );

/** Those of an article's pictures that did not come, and may yet, are asked for once more. */
export const waitAgainForPictures = (id: ArticleId): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.articlePictures, async () => {
      const missing = (await rowsOf(library, id)).filter(({ absence }) => absence !== null && mayComeYet.has(absence));
      await library.articlePictures.bulkPut(missing.map(waitingAnew));
    }),
  );

const waitingAnew = (row: ArticlePictureRow): ArticlePictureRow => ({ ...row, absence: "waiting", tries: 0, notBefore: 0 });

/** Hosts of the pictures that the person wants. */
export const wantedHosts = (): Promise<Result<readonly string[]>> =>
  attempt(async (library) => [...new Set((await wanted(library)).map(({ url }) => hostOfPicture(url)))]);

/** These hosts are allowed: what is wanted of them is asked for. */
export const admitPictures = (hosts: readonly string[]): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.articlePictures, async () => {
      const admitted = (await wanted(library)).filter(({ url }) => hosts.includes(hostOfPicture(url)));
      await library.articlePictures.bulkPut(admitted.map(waitingAnew));
    }),
  );

const wanted = (library: Library): Promise<ArticlePictureRow[]> => library.articlePictures.where("absence").equals("wanted").toArray();

/** How far the pictures of an article have come, live. */
export const pictureStanding = (id: ArticleId): Source<PictureStanding> => watch(async (library) => standingOf(await rowsOf(library, id)));

function standingOf(rows: readonly ArticlePictureRow[]): PictureStanding {
  const inPlace = rows.toSorted((one, other) => one.place - other.place);
  const missing = inPlace.flatMap(({ url, absence, notBefore }) => (absence === null ? [] : [{ url, absence, isPutOff: absence === "waiting" && notBefore > 0 }]));
  return rows.length === 0 ? noPictures : { kept: rows.length - missing.length, missing };
}

/** How many of an article's pictures are done with, and how many it has. */
export interface UnderWay {
  readonly done: number;
  readonly all: number;
}

/** Of each article that is still waiting for pictures, live. Reads no rows but theirs. */
export const picturesUnderWay = (): Source<ReadonlyMap<ArticleId, UnderWay>> =>
  watch(async (library) => {
    const waiting = await library.articlePictures.where("absence").equals("waiting").primaryKeys();
    const counts = new Map<ArticleId, number>();
    for (const [id] of waiting) counts.set(id, (counts.get(id) ?? 0) + 1);
    const all = await Promise.all([...counts].map(([id]) => library.articlePictures.where("articleId").equals(id).count()));
    return new Map([...counts].map(([id, left], place) => [id, { done: (all[place] ?? left) - left, all: all[place] ?? left }]));
  });
