import type { ArticleId } from "#core/article.ts";
import type { Clipping } from "#core/clipping.ts";
import type { Decisions } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import type { Saved } from "#core/saved.ts";

/**
 * What our own pages may ask of the background. Everything that only reads or changes the library
 * they do themselves: they share its origin. Saving goes through the background so that closing
 * the popup loses nothing.
 */
export interface FromExtension {
  /** Resolves after the commit, never before. */
  save(clipping: Clipping, decisions: Decisions, tabId: number | null): Promise<Result<Saved>>;
  /** The person looks at this article and may be about to save it. Whoever does not ask this can save all the same. */
  expectSave(clipping: Clipping): Promise<Result<void>>;
  /** Answered at once, whatever the library does: who hears nothing has no background. */
  isAwake(): Promise<Result<null>>;
  /** Tries to save what found no room before; says how many still wait. */
  saveWaiting(): Promise<Result<number>>;
  /** The person wants those of an article's missing pictures that lie on these hosts. Asked for as soon as a host is allowed. */
  keepPictures(id: ArticleId, hosts: readonly string[]): Promise<Result<null>>;
  /** Asks once more for an article's pictures that did not come, with what is allowed already. */
  askAgainForPictures(id: ArticleId): Promise<Result<null>>;
  /** Puts the sign of a saved page on the toolbar button of a tab. */
  markSaved(tabId: number): Promise<Result<null>>;
}
