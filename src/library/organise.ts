import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import { fold } from "#search/fold.ts";
import { attempt } from "./attempt.ts";
import { recount } from "./counters.ts";
import { facetsOf } from "./facets.ts";
import type { ArticleRow, Library } from "./schema.ts";

/** What the person may change of an article without touching its text. */
type Standing = Pick<ArticleRow, "place" | "trashedAt" | "isStarred" | "readAt" | "tags">;

/** Takes a change back, for those articles that are still there. */
export type Undo = () => Promise<Result<void>>;

/**
 * Every change answers after its commit, does all of the articles or none, and passes over those that are gone
 * and those that stand so already: null when that is all of them, for then there is nothing to take back.
 */
type Organising = (ids: readonly ArticleId[]) => Promise<Result<Undo | null>>;

export const archive: Organising = (ids) => move(ids, "archive");

/** Back to the list, from the archive or the trash. */
export const moveToInbox: Organising = (ids) => move(ids, "inbox");

/** Kept for `trashDays`, then deleted. */
export const trash: Organising = (ids) => move(ids, "trash");

/** Gone from every list at once, and from the disk a little later: until then this too can be undone. */
export const deleteForGood: Organising = (ids) => move(ids, "gone");

export const star = (ids: readonly ArticleId[], isStarred: boolean): Promise<Result<Undo | null>> =>
  organise(ids, (row) => (row.isStarred === isStarred ? {} : { isStarred }));

export const markAs = (ids: readonly ArticleId[], isRead: boolean): Promise<Result<Undo | null>> =>
  organise(ids, ({ readAt }) => (isRead === (readAt !== null) ? {} : { readAt: isRead ? Date.now() : null }));

/** Letters of a tag. */
export const longestTag = 60;

export const addTag = (ids: readonly ArticleId[], tag: string): Promise<Result<Undo | null>> => {
  const added = tag.trim().replace(/\s+/g, " ").slice(0, longestTag);
  return organise(ids, ({ tags }) => (fold(added) === "" || tags.some((each) => isSameTag(each, added)) ? {} : { tags: [...tags, added] }));
};

export const removeTag = (ids: readonly ArticleId[], tag: string): Promise<Result<Undo | null>> =>
  organise(ids, ({ tags }) => ({ tags: tags.filter((each) => !isSameTag(each, tag)) }));

export const isSameTag = (one: string, other: string): boolean => fold(one) === fold(other);

const move = (ids: readonly ArticleId[], place: ArticleRow["place"]): Promise<Result<Undo | null>> =>
  organise(ids, (row) => (row.place === place ? {} : { place, trashedAt: place === "trash" || place === "gone" ? Date.now() : null }));

/** What a change has put something else in the place of. */
interface Before {
  readonly id: ArticleId;
  readonly was: Partial<Standing>;
}

const organise = (ids: readonly ArticleId[], change: (row: ArticleRow) => Partial<Standing>): Promise<Result<Undo | null>> =>
  attempt(async (library) => {
    const before = await apply(library, ids, change);
    return before.length === 0 ? null : () => attempt((again) => restore(again, before));
  });

/** Of an article that has been changed again since, in another respect, that later change stays. */
async function restore(library: Library, before: readonly Before[]): Promise<void> {
  const earlier = new Map(before.map(({ id, was }) => [id, was]));
  await apply(library, [...earlier.keys()], ({ id }) => earlier.get(id) ?? {});
}

const apply = (library: Library, ids: readonly ArticleId[], change: (row: ArticleRow) => Partial<Standing>): Promise<readonly Before[]> =>
  library.transaction("rw", library.articles, library.counters, async () => {
    const rows = (await library.articles.bulkGet([...ids])).filter((row) => row !== undefined);
    const changes = rows.map((row) => ({ row, change: change(row) })).filter((each) => Object.keys(each.change).length > 0);
    const now = changes.map((each) => stoodIn({ ...each.row, ...each.change }));
    await library.articles.bulkPut(now);
    await recount(library, changes.map(({ row }) => row), now);
    return changes.map((each) => ({ id: each.row.id, was: those(each.row, each.change) }));
  });

/** Those parts of a row that a change has. */
const those = (row: ArticleRow, change: Partial<Standing>): Partial<Standing> =>
  Object.fromEntries((Object.keys(change) as (keyof Standing)[]).map((name) => [name, row[name]]));

/** Whether an article is in the library proper, and not in its trash. */
export const isKept = ({ place }: Pick<ArticleRow, "place">): boolean => place === "inbox" || place === "archive";

/** A row whose facets say what it says. */
export const stoodIn = (row: ArticleRow): ArticleRow => ({ ...row, facets: facetsOf(row) });
