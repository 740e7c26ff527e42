import type { Article } from "#core/article.ts";
import { failure, success, type Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { readRows, unpacked, type SavedArticle } from "./articles.ts";
import { readCounter } from "./counters.ts";
import { isKept } from "./organise.ts";
import { problemOf } from "./problem-of.ts";
import type { Library } from "./schema.ts";
import { mapped, watch } from "./watch.ts";

/** The newest saved articles, newest first; none from the trash. */
export const recent = (limit: number): Source<readonly Article[]> => watch((library) => newestFirst(library).and(isKept).limit(limit).toArray());

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

// oxlint-disable-next-line unicorn/no-array-reverse -- a query, not an array
const newestFirst = (library: Library) => library.articles.orderBy("[savedAt+id]").reverse();
