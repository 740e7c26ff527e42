import type { ArticleId } from "./article.ts";

/** What is told of a save after its commit. */
export interface Saved {
  readonly id: ArticleId;
  /** It was in the library already, and has been brought up to date. */
  readonly again: boolean;
}
