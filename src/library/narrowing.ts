import type { ArticleId } from "#core/article.ts";
import type { Filters, State } from "#search/query.ts";
import { facet, facetValues } from "./facets.ts";
import { isKept } from "./organise.ts";
import type { ArticleRow, Library } from "./schema.ts";
import { havingFacet } from "./views.ts";

/** What the filters of a query leave. */
export interface Narrowing {
  /** Null when every article of the list may fit. */
  readonly ids: ReadonlySet<ArticleId> | null;
  /** Whether an article is among them; one in the trash never is. */
  readonly fits: (row: ArticleRow) => boolean;
}

/** What a query without filters leaves. */
export const unnarrowed: Narrowing = { ids: null, fits: isKept };

export async function narrowing(library: Library, filters: Filters): Promise<Narrowing> {
  const wanted = await Promise.all([
    ...filters.sites.map((site) => ofSite(library, site)),
    ...filters.tags.map((tag) => startingWith(library, facet.tag(tag))),
    ...filters.states.map((state) => startingWith(library, facetOfState[state])),
    ...filters.languages.map((language) => startingWith(library, facet.language(language))),
  ]);
  const [first, ...others] = wanted.map((each) => new Set(each));
  const ids = first ? new Set([...first].filter((id) => others.every((each) => each.has(id)))) : null;
  return { ids, fits: (row) => isKept(row) && (ids?.has(row.id) ?? true) && isBetween(row, filters) };
}

const facetOfState: Readonly<Record<State, string>> = { unread: facet.unread, read: facet.read, starred: facet.starred, archived: facet.place("archive") };

/** A filter that is still being typed finds what begins with it already. */
const startingWith = (library: Library, start: string): Promise<ArticleId[]> => library.articles.where("facets").startsWith(start).primaryKeys();

/** `news.example` is also `sport.news.example`, and while it is being typed `news.ex`. */
async function ofSite(library: Library, site: string): Promise<readonly ArticleId[]> {
  const sites = await facetValues(library, facet.site(""));
  const meant = sites.filter((each) => `.${each}`.includes(`.${site}`));
  return (await Promise.all(meant.map((each) => havingFacet(library, facet.site(each))))).flat();
}

/** By the day it was published, or that of its saving where the page did not say. */
function isBetween({ publishedAt, savedAt }: ArticleRow, { before, after }: Filters): boolean {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  const when = Number.isNaN(published) ? savedAt : published;
  return (before === null || when < before) && (after === null || when >= after);
}
