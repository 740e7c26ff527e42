import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt } from "./attempt.ts";
import { LibraryError } from "./library-error.ts";
import { isKept } from "./organise.ts";
import { unpack } from "./packed.ts";
import type { ArticleRow } from "./schema.ts";
import { watch } from "./watch.ts";

/** The page that an article was taken from, to be cleaned again; null when it was too large to keep. */
export interface Snapshot {
  readonly article: ArticleRow;
  readonly html: string | null;
}

/** `articleMissing` when it is not there, or in the trash. */
export const readSnapshot = (id: ArticleId): Promise<Result<Snapshot>> =>
  attempt(async (library) => {
    const [article, row] = await Promise.all([library.articles.get(id), library.snapshots.get(id)]);
    if (!article || !row || !isKept(article)) throw new LibraryError({ code: "articleMissing" });
    return { article, html: row.html && (await unpack(row.html)) };
  });

/** Every article that is kept, newest first. */
export const keptArticles = (): Promise<Result<readonly ArticleRow[]>> =>
  attempt(async (library) => (await library.articles.orderBy("[savedAt+id]").toArray()).toReversed().filter(isKept));

/** Those that are still to be cleaned again, live. */
export const watchToClean = (): Source<readonly ArticleId[]> => watch((library) => library.toClean.toCollection().primaryKeys());

export const queueToClean = (ids: readonly ArticleId[]): Promise<Result<void>> =>
  attempt(async (library) => void (await library.toClean.bulkPut(ids.map((articleId) => ({ articleId })))));

/** These have been cleaned, or are to be left as they are. */
export const doneCleaning = (ids: readonly ArticleId[]): Promise<Result<void>> =>
  attempt(async (library) => library.toClean.bulkDelete([...ids]));
