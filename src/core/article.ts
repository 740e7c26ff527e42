import type { CanonicalUrl } from "./canonical-url.ts";
import type { Facts } from "./clipping.ts";
import type { ConfidenceReason } from "./confidence.ts";

declare const articleId: unique symbol;

/** A ULID: sorts by the time of the first save. */
export type ArticleId = string & { readonly [articleId]: true };

/** Where an article is kept. What is *gone* waits for its deletion, so that it can be undone. */
export type Place = "inbox" | "archive" | "trash" | "gone";

/** What a list shows of a saved article. Its body, ledger and snapshot are rows of their own. */
export interface Article extends Facts {
  readonly id: ArticleId;
  readonly url: string;
  readonly canonicalUrl: CanonicalUrl;
  readonly excerpt: string;
  readonly words: number;
  readonly minutes: number;
  readonly confidence: number;
  /** As in `Clipping`. */
  readonly partial: boolean;
  readonly confidenceReasons: readonly ConfidenceReason[];
  /** How many blocks were taken out and not put back. */
  readonly removedCount: number;
  /** Milliseconds since the epoch, as are the other times. */
  readonly savedAt: number;
  /** When it was last saved again; `savedAt` if never. */
  readonly updatedAt: number;
  readonly readAt: number | null;
  readonly place: Place;
  /** When it was put into the trash; null while it is not there. */
  readonly trashedAt: number | null;
  readonly isStarred: boolean;
  /** As the person wrote them, in that order, no two alike to search. */
  readonly tags: readonly string[];
}
