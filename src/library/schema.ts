import { Dexie, type Table } from "dexie";
import type { Absence } from "#core/absence.ts";
import type { Article, ArticleId } from "#core/article.ts";
import type { Quote } from "#core/quote.ts";
import type { Decisions } from "#core/removal.ts";
import type { PostingsRow } from "#search/postings.ts";
import type { Terms } from "#search/terms.ts";

/** What a list needs of an article, and nothing that only the article itself needs. */
export interface ArticleRow extends Article {
  /** Host without `www.` and its kin. */
  readonly site: string;
  /** Every canonical address under which this story has been met, so that each of them finds it. */
  readonly addresses: readonly string[];
  /** Its number in the search index. Each save takes the next one, so what the index has of an earlier text is of no document. */
  readonly doc: number;
  /** Its site and title, and the fingerprint of its text: see `sameStory`. */
  readonly headline: string;
  readonly fingerprint: string;
  /** All that a list may be narrowed by, see `facetsOf`. One index answers every filter. */
  readonly facets: readonly string[];
  /** 1 at the first save, one more at each later one. */
  readonly revision: number;
}

export interface BodyRow {
  readonly articleId: ArticleId;
  /** How `html` is written: 1 is UTF-8 under gzip. */
  readonly format: 1;
  readonly html: Uint8Array<ArrayBuffer>;
}

/** An earlier text of an article that has been saved again since. */
export interface VersionRow extends BodyRow {
  /** Which save it was of. */
  readonly revision: number;
  /** When that was, in milliseconds since the epoch. */
  readonly savedAt: number;
  readonly title: string;
  readonly words: number;
}

export interface LedgerRow {
  readonly articleId: ArticleId;
  /** How `entries` is written: 1 is JSON, an array of `Removal`, as UTF-8 under gzip. */
  readonly format: 1;
  readonly entries: Uint8Array<ArrayBuffer>;
  /** `Removal.id` of every entry, so that a decision can be checked without unpacking. */
  readonly ids: readonly string[];
  readonly decisions: Decisions;
}

export interface SnapshotRow {
  readonly articleId: ArticleId;
  /** As in `BodyRow`. */
  readonly format: 1;
  /** Null when the page was over the cap. */
  readonly html: Uint8Array<ArrayBuffer> | null;
}

/** One line of the person's own filters, comments and blank lines included. */
export interface RuleRow {
  /** A ULID. It stays with the line while the lines around it change. */
  readonly id: string;
  readonly order: number;
  readonly text: string;
  readonly enabled: boolean;
  readonly createdAt: number;
}

/** A share of the person's own rules, compiled, so that a click need not read all of them. Also, under `stamp`, which state of the rules they are of. */
export interface RuleSliceRow {
  /** The slice's name. */
  readonly host: string;
  /** As `#filters` writes it. */
  readonly rules: string;
}

/**
 * What is to be done with one line, of ours or of the person's own, wherever it stands: the person has switched it off,
 * it has overspent its time and is off for that, or it may take more than half of an article.
 */
export interface LineRow {
  readonly line: string;
  readonly say: "off" | "slow" | "insist";
}

/** An article that is to be cleaned again, because filters have changed. */
export interface ToCleanRow {
  readonly articleId: ArticleId;
}

/** A marked passage, found again by its words rather than by its place. */
export interface HighlightRow extends Quote {
  /** A ULID. */
  readonly id: string;
  readonly articleId: ArticleId;
  readonly colour: string;
  readonly note: string;
  readonly createdAt: number;
}

/** How far an article has been read: the paragraph at the top of the window, and where in it. */
export interface PlaceRow {
  readonly articleId: ArticleId;
  /** The paragraph's number in the text, and how it begins: the one may change, and the other tells. */
  readonly block: number;
  readonly words: string;
  /** How much of the paragraph stands above the window's top, of 1. */
  readonly within: number;
  /** How much of the whole has been read, of 1. */
  readonly share: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A picture, stored once however many articles show it. */
export interface PictureRow {
  /** SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
  readonly hash: string;
  readonly blob: Blob;
  /** Media type, told by the bytes and not by the server. */
  readonly type: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** That an article shows a picture, and whether it is kept. Exactly one of `hash` and `absence` is null. */
export interface ArticlePictureRow {
  readonly articleId: ArticleId;
  /** Its address in the article's HTML. */
  readonly url: string;
  /** Its place among the article's pictures, from 0: they are asked for in this order. */
  readonly place: number;
  readonly hash: string | null;
  readonly absence: Absence | null;
  /** How often it has been asked for in vain since the person last wanted it. */
  readonly tries: number;
  /** It is not to be asked for before this time; 0 is at once. */
  readonly notBefore: number;
}

/** Counts that are kept, because counting is slow. */
export interface CounterRow {
  readonly name: CounterName;
  readonly value: number;
}

/** Articles outside the trash, those of each kind, and the last number given to a document of the index. */
export type CounterName = "articles" | "unread" | "starred" | "archived" | "trash" | "lastDoc";

/** The search words of an article that the index does not have yet. */
export interface FreshWordsRow extends Terms {
  readonly doc: number;
}

/** The version of the schema below. A database of a higher one is left untouched. */
export const schemaVersion = 1;
export const libraryName = "offprint";

/** A table, by the property that it has in the library. */
export type TableName = { [Name in keyof Library]: Library[Name] extends Table<infer _Row, infer _Key> ? Name : never }[keyof Library];

/** The database. `docs/schema.md` says why it is cut like this. */
export class Library extends Dexie {
  declare readonly articles: Table<ArticleRow, ArticleId>;
  declare readonly bodies: Table<BodyRow, ArticleId>;
  declare readonly versions: Table<VersionRow, [ArticleId, number]>;
  declare readonly ledgers: Table<LedgerRow, ArticleId>;
  declare readonly snapshots: Table<SnapshotRow, ArticleId>;
  declare readonly rules: Table<RuleRow, string>;
  declare readonly ruleSlices: Table<RuleSliceRow, string>;
  declare readonly lines: Table<LineRow, string>;
  declare readonly toClean: Table<ToCleanRow, ArticleId>;
  declare readonly highlights: Table<HighlightRow, string>;
  declare readonly places: Table<PlaceRow, ArticleId>;
  declare readonly pictures: Table<PictureRow, string>;
  declare readonly articlePictures: Table<ArticlePictureRow, [ArticleId, string]>;
  declare readonly counters: Table<CounterRow, CounterName>;
  declare readonly postings: Table<PostingsRow, [string, number]>;
  declare readonly freshWords: Table<FreshWordsRow, number>;

  constructor() {
    // Strict: "saved" is said after the commit, and a commit must outlive a power cut.
    // No automatic opening: a page whose database a newer version has taken over must not come back with old code.
    // No cache: a save is written past Dexie, and what is remembered of an answer would not know of it.
    super(libraryName, { chromeTransactionDurability: "strict", autoOpen: false, cache: "disabled" });
    this.version(schemaVersion).stores({
      // The pairs that end in `id` are the orders of a list: rows of one millisecond keep theirs.
      articles: "id, &canonicalUrl, *addresses, &doc, headline, *facets, trashedAt, [savedAt+id], [words+id]",
      bodies: "articleId",
      versions: "[articleId+revision]",
      ledgers: "articleId",
      snapshots: "articleId",
      rules: "id, order",
      ruleSlices: "host",
      lines: "line",
      toClean: "articleId",
      highlights: "id, articleId",
      places: "articleId, at",
      pictures: "hash",
      articlePictures: "[articleId+url], articleId, hash, absence",
      counters: "name",
      postings: "[bucket+segment]",
      freshWords: "doc",
    });
  }
}
