import type { PictureStanding } from "#core/absence.ts";
import type { Article, ArticleId } from "#core/article.ts";
import type { CanonicalUrl } from "#core/canonical-url.ts";
import type { Clipping, Manner } from "#core/clipping.ts";
import type { Decision, Decisions } from "#core/removal.ts";
import type { Result, Undo } from "#core/result.ts";
import type { Saved } from "#core/saved.ts";
import type { Source } from "#core/source.ts";

/** All that the popup asks of the world outside it. `browser-doors.ts` opens them; a test may open its own. */
export interface Doors {
  /** The article of the page beneath. */
  clip(manner: Manner): Promise<Result<Clipping>>;
  /** Resolves once that page has finished loading, which may be at once; never after `signal`. */
  pageLoaded(signal: AbortSignal): Promise<void>;
  /** A picture that the page may read; null when it may not. */
  picture(url: string): Promise<Blob | null>;
  /** Rejects when the library does not open. */
  find(url: CanonicalUrl): Promise<Article | undefined>;
  /** Puts the sign of a saved page on the toolbar button. */
  markSaved(): Promise<void>;
  /** The article is on screen, and a save of it need not begin with nothing. */
  expectSave(clipping: Clipping): Promise<unknown>;
  /** Answers after the commit. */
  save(clipping: Clipping, decisions: Decisions): Promise<Result<Saved>>;
  /** How many articles wait for room in the library. */
  countWaiting(): Promise<number>;
  /** How many more wait that only another version of Offprint can read. */
  countUnreadable(): Promise<number>;
  dropUnreadable(): Promise<void>;
  /** Tries those again that can be read; how many of them still wait. */
  saveWaiting(): Promise<Result<number>>;
  /** What the person says of a block after it was saved. */
  decide(id: ArticleId, removalId: string, decision: Decision | null): Promise<Result<void>>;
  /** Adds a line to the person's own filters. */
  addLine(line: string): Promise<Result<Undo>>;
  /** The line may take more than half of an article. */
  insistOn(line: string): Promise<Result<void>>;
  /** Begins pointing at a part of the page beneath; the popup goes. */
  pick(): Promise<Result<unknown>>;
  readonly pictures: PicturesDoor;
  readonly library: LibraryDoor;
  /** Opens one of our own pages in a tab; the popup goes. */
  open(path: string): Promise<void>;
  openOptions(): Promise<void>;
}

/** The pictures of saved articles. */
export interface PicturesDoor {
  standing(id: ArticleId): Source<PictureStanding>;
  /** First thing in a click. Whether the person has allowed these hosts, or every site. */
  keep(id: ArticleId, hosts: readonly string[], isEverySite: boolean): Promise<boolean>;
  /** Asks once more for those that did not come, as far as that is allowed. */
  again(id: ArticleId): Promise<void>;
}

/** The saved articles, live. */
export interface LibraryDoor {
  recent(limit: number): Source<readonly Article[]>;
  found(query: string, limit: number): Source<readonly Article[]>;
  size(): Source<number>;
}

/** Addresses of our own pages, from the extension's root. */
export const paths = {
  library: "reader/index.html",
  article: (id: ArticleId) => `reader/index.html#/${id}`,
  options: "options/index.html",
} as const;
