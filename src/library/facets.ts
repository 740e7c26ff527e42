import type { Article } from "#core/article.ts";
import { fold } from "#search/fold.ts";
import type { ArticleRow, CounterName, Library } from "./schema.ts";

/** How long an article is to read. */
export const lengths = ["short", "medium", "long"] as const;
export type Length = (typeof lengths)[number];

/** What makes a facet of each kind of filter. */
export const facet = {
  place: (place: Article["place"]) => `place:${place}`,
  unread: "is:unread",
  read: "is:read",
  starred: "is:starred",
  site: (site: string) => `site:${site}`,
  tag: (tag: string) => `tag:${fold(tag)}`,
  language: (tag: string) => `lang:${tag.toLowerCase().split("-")[0] ?? ""}`,
  length: (length: Length) => `length:${length}`,
} as const;

type Sorted = Pick<ArticleRow, "place" | "readAt" | "isStarred" | "site" | "tags" | "lang" | "minutes">;

/** All that a list may be narrowed by. Of an article in the trash only that it is there: no other list shows it. */
export function facetsOf({ place, readAt, isStarred, site, tags, lang, minutes }: Sorted): readonly string[] {
  if (place === "trash" || place === "gone") return [facet.place(place)];
  return [
    facet.place(place),
    readAt === null ? facet.unread : facet.read,
    ...(isStarred ? [facet.starred] : []),
    facet.site(site),
    ...(lang ? [facet.language(lang)] : []),
    facet.length(lengthOf(minutes)),
    ...tags.map(facet.tag),
  ];
}

const lengthOf = (minutes: number): Length => (minutes < 4 ? "short" : minutes <= 12 ? "medium" : "long");

/** The kept counts that an article is in. */
export function countedIn({ place, readAt, isStarred }: Sorted): readonly CounterName[] {
  if (place === "trash") return ["trash"];
  if (place === "gone") return [];
  return [
    "articles",
    ...(place === "archive" ? (["archived"] as const) : readAt === null ? (["unread"] as const) : []),
    ...(isStarred ? (["starred"] as const) : []),
  ];
}

/** What follows this beginning in the facets of the library, each once. */
export const facetValues = (library: Library, start: string): Promise<readonly string[]> =>
  facetValuesIn(library.backendDB().transaction("articles", "readonly").objectStore("articles"), start);

/**
 * The same in a transaction of the browser's own. Jumps from one to the next: the browser's own way to pass over what is
 * alike looks at each article.
 */
export function facetValuesIn(articles: IDBObjectStore, start: string): Promise<readonly string[]> {
  const walk = articles.index("facets").openKeyCursor(IDBKeyRange.bound(start, `${start}\uffff`));
  const values: string[] = [];
  return new Promise((resolve, reject) => {
    walk.addEventListener("error", () => reject(walk.error ?? new Error("not read")));
    walk.addEventListener("success", () => {
      if (!walk.result) return resolve(values);
      const value = String(walk.result.key);
      if (value.length > start.length) values.push(value.slice(start.length));
      walk.result.continue(`${value}\0`);
    });
  });
}
