import type { Article, ArticleId } from "#core/article.ts";
import type { Source } from "#core/source.ts";
import { readCounter } from "./counters.ts";
import { facet, facetValues, type Length } from "./facets.ts";
import type { CounterName, Library } from "./schema.ts";
import { mapped, watch, watchTables } from "./watch.ts";

export { lengths, type Length } from "./facets.ts";

export const shelves = ["all", "unread", "starred", "archive", "trash"] as const;
export type ShelfName = (typeof shelves)[number];

export const orders = ["newest", "oldest", "longest", "shortest"] as const;
export type Order = (typeof orders)[number];

/** Which articles a list shows, and in which order. */
export interface View {
  readonly shelf: ShelfName;
  readonly order: Order;
  readonly site: string | null;
  readonly tag: string | null;
  readonly language: string | null;
  readonly length: Length | null;
}

export const wholeShelf: View = { shelf: "all", order: "newest", site: null, tag: null, language: null, length: null };

/** The ids of a view in its order, again whenever they change. Keys only, and with them the length of the list and every place in it are known. */
export const shelfIds = (view: View): Source<readonly ArticleId[]> => watchTables(["articles"], (library) => idsOf(library, view));

/** A list as far as it is known. */
export interface Shelf {
  readonly ids: readonly ArticleId[];
  /** Whether these are all, and not only how it begins. */
  readonly isWhole: boolean;
}

/** So many ids are known at once, of whatever library: more than a screen shows. */
const begins = 200;
/** Milliseconds in which a page can ask what else it needs, and be drawn: reading all ids of a large library keeps the database busy for longer. */
const pause = 100;

/** The beginning of a view, and then all of it, again whenever it changes. One that is narrowed has no beginning: its whole is looked through for it. */
export function watchShelf(view: View): Source<Shelf> {
  const whole = mapped(shelfIds(view), async (ids) => ({ ids, isWhole: true }));
  return view.shelf === "all" && facetsOfView(view).length === 0 ? { subscribe: (next, error) => begunWith(view, whole, next, error) } : whole;
}

function begunWith(view: View, whole: Source<Shelf>, next: (shelf: Shelf) => void, error?: (reason: unknown) => void): { unsubscribe(): void } {
  const over = new AbortController();
  const follow = () => {
    if (over.signal.aborted) return;
    const { unsubscribe } = whole.subscribe(next, error);
    over.signal.addEventListener("abort", unsubscribe);
  };
  const begin = (ids: readonly ArticleId[]) => {
    if (ids.length > 0) next({ ids, isWhole: false });
    setTimeout(follow, ids.length > 0 ? pause : 0);
  };
  const { unsubscribe } = watchTables([], (library) => idsOf(library, view, begins)).subscribe(begin, error);
  over.signal.addEventListener("abort", unsubscribe);
  return { unsubscribe: () => over.abort() };
}

/** Those of the articles that are there, in the order of their ids, again whenever one of them changes. */
export const articlesById = (ids: readonly ArticleId[]): Source<readonly Article[]> =>
  watch(async (library) => (await library.articles.bulkGet([...ids])).filter((row) => row !== undefined));

/** How many articles stand on each shelf, without counting. */
export const shelfCounts = (): Source<Readonly<Record<ShelfName, number>>> =>
  watch(async (library) => {
    const [all, unread, starred, archived, trashed] = await Promise.all(counters.map((name) => readCounter(library, name)));
    return { all: all ?? 0, unread: unread ?? 0, starred: starred ?? 0, archive: archived ?? 0, trash: trashed ?? 0 };
  });

const counters: readonly CounterName[] = ["articles", "unread", "starred", "archived", "trash"];

/** What there is to narrow a list by: each site, tag and language of the library once. */
export interface Choices {
  readonly sites: readonly string[];
  /** As the person wrote them last. */
  readonly tags: readonly string[];
  readonly languages: readonly string[];
}

export const choices = (): Source<Choices> =>
  watchTables(["articles"], async (library) => {
    const [sites, tags, languages] = await Promise.all(["site:", "tag:", "lang:"].map((start) => facetValues(library, start)));
    return { sites: sites ?? [], tags: await asWritten(library, tags ?? []), languages: languages ?? [] };
  });

/** An index knows tags folded; the article that has one knows how it is written. */
async function asWritten(library: Library, folded: readonly string[]): Promise<readonly string[]> {
  const having = await Promise.all(folded.map((tag) => library.articles.where("facets").equals(facet.tag(tag)).last()));
  return folded.map((tag, place) => having[place]?.tags.find((each) => facet.tag(each) === facet.tag(tag)) ?? tag);
}

/** @param limit goes through no more than so many of the order */
export async function idsOf(library: Library, view: View, limit = Number.POSITIVE_INFINITY): Promise<readonly ArticleId[]> {
  const [ordered, thrownAway, ...narrowed] = await Promise.all([
    inOrder(library, view.order, limit),
    view.shelf === "all" ? Promise.all((["trash", "gone"] as const).map((place) => havingFacet(library, facet.place(place)))) : [],
    ...facetsOfView(view).map((each) => havingFacet(library, each)),
  ]);
  const without = new Set(thrownAway.flat());
  const within = narrowed.map((ids) => new Set(ids));
  return ordered.filter((id) => !without.has(id) && within.every((ids) => ids.has(id)));
}

const ofShelf: Readonly<Record<ShelfName, readonly string[]>> = {
  all: [],
  unread: [facet.place("inbox"), facet.unread],
  starred: [facet.starred],
  archive: [facet.place("archive")],
  trash: [facet.place("trash")],
};

function facetsOfView({ shelf, site, tag, language, length }: View): readonly string[] {
  return [
    ...ofShelf[shelf],
    ...(site === null ? [] : [facet.site(site)]),
    ...(tag === null ? [] : [facet.tag(tag)]),
    ...(language === null ? [] : [facet.language(language)]),
    ...(length === null ? [] : [facet.length(length)]),
  ];
}

export const havingFacet = (library: Library, each: string): Promise<ArticleId[]> => library.articles.where("facets").equals(each).primaryKeys();

function inOrder(library: Library, order: Order, limit: number): PromiseLike<ArticleId[]> {
  const keys = library.articles.orderBy(order === "newest" || order === "oldest" ? "[savedAt+id]" : "[words+id]");
  const isTurned = order === "newest" || order === "longest";
  // Of all of them read forwards and turned round here: not every browser has a bulk reading backwards.
  if (limit === Number.POSITIVE_INFINITY) return keys.primaryKeys((ids) => (isTurned ? ids.toReversed() : ids));
  return (isTurned ? keys.reverse() : keys).limit(limit).primaryKeys(); // oxlint-disable-line unicorn/no-array-reverse -- a query, not an array
}
