import type { Article } from "#core/article.ts";
import { failure, success, type Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { readRows, unpacked, type SavedArticle } from "./articles.ts";
import { readCounter } from "./counters.ts";
import { isKept } from "./organise.ts";
import { problemOf } from "./problem-of.ts";
import type { ArticleRow, Library } from "./schema.ts";
import { mapped, watch, watchTables } from "./watch.ts";

/** The newest saved articles, newest first; none from the trash. */
export const recent = (limit: number): Source<readonly Article[]> => watchTables(["articles"], (library) => newestKept(library, limit));

/** How many articles there are, without those in the trash. */
export const shelfSize = (): Source<number> => watch((library) => readCounter(library, "articles"));

/** One article, again whenever it or a decision about it changes. Every failure comes as a value. */
export function savedArticle(id: string): Source<Result<SavedArticle>> {
  const rows = watch((library) => readRows(library, id).then(success, (error: unknown) => failure(problemOf(error))));
  const articles = mapped(rows, async (result) => (result.ok ? await unpackedSafely(result.value) : result));
  return { subscribe: (next) => articles.subscribe(next, (error) => next(failure(problemOf(error)))) };
}

const unpackedSafely = (rows: Parameters<typeof unpacked>[0]): Promise<Result<SavedArticle>> =>
  unpacked(rows).then(success, (error: unknown) => failure(problemOf(error)));

/** In pieces as long as the list, so that each is one request: a filter of the database's would be asked row by row. */
async function newestKept(library: Library, limit: number): Promise<readonly ArticleRow[]> {
  const kept: ArticleRow[] = [];
  for (let last: ArticleRow | undefined, isEnd = false; !isEnd && kept.length < limit; ) {
    const rows = await newestBefore(library, last).limit(limit).toArray();
    kept.push(...rows.filter(isKept));
    isEnd = rows.length < limit;
    last = rows.at(-1);
  }
  return kept.slice(0, limit);
}

function newestBefore({ articles }: Library, last: ArticleRow | undefined) {
  const order = last ? articles.where("[savedAt+id]").below([last.savedAt, last.id]) : articles.orderBy("[savedAt+id]");
  return order.reverse(); // oxlint-disable-line unicorn/no-array-reverse -- a query, not an array
}
