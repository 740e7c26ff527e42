import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import { attempt } from "./attempt.ts";
import { recount } from "./counters.ts";
import { facet } from "./facets.ts";
import { forgetPictures, rowsOf } from "./pictures.ts";
import type { ArticleRow, Library } from "./schema.ts";
import { versionsOf } from "./versions.ts";

/** How long the trash keeps an article. */
export const trashDays = 30;
const day = 24 * 60 * 60 * 1_000;

/** How long a deletion can be undone, in milliseconds. */
const secondThoughts = 10 * 60 * 1_000;

/**
 * Deletes from the disk what has been in the trash for its time, and what was deleted for good.
 * @param believed the time that counts for the trash, where the clock is not to be believed
 * @returns how many
 */
export const purgeOld = (now = Date.now(), believed = now): Promise<Result<number>> =>
  attempt(async (library) => {
    const trashed = await library.articles.where("trashedAt").belowOrEqual(believed - trashDays * day).primaryKeys();
    const gone = await library.articles.where("facets").equals(facet.place("gone")).and(({ trashedAt }) => (trashedAt ?? 0) <= now - secondThoughts).primaryKeys();
    const all = [...new Set([...trashed, ...gone])];
    for (const id of all) await purge(library, id);
    return all.length;
  });

/** The same at once for all that was deleted for good: the disk is full, and there are no second thoughts. */
export const purgeGone = (): Promise<Result<number>> =>
  attempt(async (library) => {
    const gone = await library.articles.where("facets").equals(facet.place("gone")).primaryKeys();
    for (const id of gone) await purge(library, id);
    return gone.length;
  });

/** One article with all that belongs to it, in one transaction; does nothing when it has been taken back meanwhile. */
function purge(library: Library, id: ArticleId): Promise<void> {
  const { articles, bodies, versions, ledgers, snapshots, highlights, places, pictures, articlePictures, counters } = library;
  return library.transaction("rw", [articles, bodies, versions, ledgers, snapshots, highlights, places, pictures, articlePictures, counters], async () => {
    const row = await articles.get(id);
    if (!row || !isThrownAway(row)) return;
    await forgetPictures(library, await rowsOf(library, id));
    await versions.bulkDelete((await versionsOf(library, id)).map(({ revision }) => [id, revision]));
    await highlights.where("articleId").equals(id).delete();
    for (const table of [places, snapshots, ledgers, bodies, articles]) await table.delete(id);
    await recount(library, [row], []);
  });
}

const isThrownAway = ({ place }: ArticleRow): boolean => place === "trash" || place === "gone";
