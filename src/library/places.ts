import type { Article, ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt, attemptToRead } from "./attempt.ts";
import { isKept } from "./organise.ts";
import type { Library, PlaceRow } from "./schema.ts";
import { watch } from "./watch.ts";

/** How far an article has been read. */
export type Place = Omit<PlaceRow, "articleId" | "at">;

/** Less than this has not been begun, and more than that is read to the end: the last lines seldom reach the top of a window. */
export const begunFrom = 0.03;
export const doneFrom = 0.97;

/** Of the articles read last, how many are looked at for one that is not read to its end. */
const looked = 20;

/** Null when the article has not been begun, or the library does not say. */
export async function placeOf(id: ArticleId): Promise<Place | null> {
  const found = await attemptToRead((library) => library.places.get(id));
  return found.ok ? (found.value ?? null) : null;
}

/** Keeps it, in place of the one before. */
export const keepPlace = (id: ArticleId, place: Place, now = Date.now()): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.articles, library.places, async () => {
      if (await library.articles.get(id)) await library.places.put({ ...place, articleId: id, at: now });
    }),
  );

/** Of these articles the shares that have been read, again whenever one changes. What has not been begun is not among them. */
export const sharesRead = (ids: readonly ArticleId[]): Source<ReadonlyMap<ArticleId, number>> =>
  watch(async (library) => new Map((await library.places.bulkGet([...ids])).flatMap((row) => (row && row.share >= begunFrom ? [[row.articleId, row.share] as const] : []))));

export interface Begun {
  readonly article: Article;
  readonly share: number;
}

/** The article that was read last and not to its end; null when there is none. */
export const begun = (): Source<Begun | null> => watch(lastBegun);

async function lastBegun(library: Library): Promise<Begun | null> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a query, not an array
  const rows = await library.places.orderBy("at").reverse().limit(looked).toArray();
  const unfinished = rows.filter(({ share }) => share >= begunFrom && share < doneFrom);
  const articles = await library.articles.bulkGet(unfinished.map(({ articleId }) => articleId));
  const at = articles.findIndex((article) => article && isKept(article) && article.place === "inbox");
  const article = articles[at];
  return article ? { article, share: unfinished[at]?.share ?? 0 } : null;
}
