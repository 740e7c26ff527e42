import { noPictures } from "#core/absence.ts";
import type { Article, ArticleId } from "#core/article.ts";
import type { CanonicalUrl } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import { success } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import type { Doors } from "./doors.ts";

const url = "https://courier.example/night-ferry" as CanonicalUrl;

/** An article of no newspaper, as a page would give it. */
export const clipping: Clipping = {
  url,
  canonicalUrl: url,
  title: "The night ferry stays",
  byline: null,
  siteName: "The Larkfield Courier",
  section: "Harbour",
  standfirst: null,
  publishedAt: "2024-03-01",
  modifiedAt: null,
  lang: "en",
  dir: "ltr",
  excerpt: "After four hours of debate the last boat goes on crossing at half past eleven.",
  leadPicture: null,
  pictures: [],
  words: 900,
  minutes: 4,
  html: "<p>After four hours of debate.</p>",
  removed: [
    { id: "r1", reason: "readAlso", rule: "wording:en/read-also", words: 6, text: "Read also: the slow boat north", html: "", place: { path: [], after: 1, offset: 0 } },
    { id: "r2", reason: "comments", rule: "###comments", words: 2, text: "41 comments", html: "", place: { path: [], after: 2, offset: 0 } },
  ],
  outside: {},
  partial: false,
  confidence: 0.9,
  confidenceReasons: [{ code: "wordsAgree", values: [912, 900] }],
  snapshot: null,
};

/** The same, saved on a day in March. */
export const saved: Article = {
  ...clipping,
  id: "01" as ArticleId,
  removedCount: 2,
  savedAt: Date.UTC(2024, 2, 3, 12),
  updatedAt: Date.UTC(2024, 2, 3, 12),
  readAt: null,
  place: "inbox",
  trashedAt: null,
  isStarred: false,
  tags: [],
};

/** A source that says one thing, a moment after it is asked, as a database does. */
export const saying = <T>(value: T): Source<T> => ({
  subscribe(next) {
    queueMicrotask(() => next(value));
    return { unsubscribe() {} };
  },
});

/** Doors that open on a quiet day: an article on the page, room in the library, one article on the shelf. */
export const openDoors = (others: Partial<Doors> = {}): Doors => ({
  clip: async () => success(clipping),
  pageLoaded: () => new Promise(() => {}),
  picture: async () => null,
  find: async () => undefined,
  markSaved: async () => {},
  expectSave: async () => {},
  save: async () => success({ id: saved.id, again: false, change: null }),
  countWaiting: async () => 0,
  countUnreadable: async () => 0,
  dropUnreadable: async () => {},
  saveWaiting: async () => success(0),
  decide: async () => success(undefined),
  pick: async () => success(null),
  addLine: async () => success(async () => success(undefined)),
  insistOn: async () => success(undefined),
  pictures: { standing: () => saying(noPictures), keep: async () => true, again: async () => {} },
  library: { recent: () => saying([saved]), found: () => saying([]), size: () => saying(1) },
  open: async () => {},
  openOptions: async () => {},
  ...others,
});
