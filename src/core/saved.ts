import type { ArticleId } from "./article.ts";

/** How a text differs from the one before, in words. */
export interface WordChange {
  readonly added: number;
  readonly removed: number;
}

/** What is told of a save after its commit. */
export interface Saved {
  readonly id: ArticleId;
  /** It was in the library already, and has been brought up to date. */
  readonly again: boolean;
  /** How much its text has changed since; null at the first save, and where the earlier text can no longer be read. */
  readonly change: WordChange | null;
}
