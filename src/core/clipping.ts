import type { CanonicalUrl } from "./canonical-url.ts";
import type { ConfidenceReason } from "./confidence.ts";
import type { Removal } from "./removal.ts";

export type Direction = "ltr" | "rtl";

/** A picture by its real address, lazy loading undone. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** What the text that plainly stands outside an article belongs to. */
export const surroundings = ["navigation", "header", "footer", "aside", "form", "other"] as const;

/** Words left outside, by kind; a kind without words is not there. */
export type Outside = Readonly<Partial<Record<(typeof surroundings)[number], number>>>;

/** What a page says of its article. */
export interface Facts {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  /** The part of the paper that it is in. */
  readonly section: string | null;
  /** The lines between heading and story, where the page has them. The body may begin with them too. */
  readonly standfirst: string | null;
  /** ISO 8601, with the zone where the page gives one. */
  readonly publishedAt: string | null;
  /** When it was last changed, as `publishedAt`; null unless that is later. */
  readonly modifiedAt: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  readonly dir: Direction;
  readonly leadPicture: Picture | null;
}

/**
 * An article as taken from a page, before it is in the library. Plain JSON:
 * it crosses from the page to our own contexts.
 */
export interface Clipping extends Facts {
  /** The page's address as the browser shows it. The way back to the original. */
  readonly url: string;
  /** Two saves of one story share it. */
  readonly canonicalUrl: CanonicalUrl;
  /** One or two sentences for the list. */
  readonly excerpt: string;
  readonly words: number;
  /** Reading time, whole minutes, at least 1. */
  readonly minutes: number;
  /** Sanitised. Pictures keep their remote address; the glass never loads it. */
  readonly html: string;
  /** Every picture that `html` shows, in its order, each address once. What is to be kept for reading offline. */
  readonly pictures: readonly Picture[];
  readonly removed: readonly Removal[];
  /** What stood before and behind the article and is not in the ledger: counted, not kept. */
  readonly outside: Outside;
  /** The page shows only the beginning: the rest is for those who pay or register. */
  readonly partial: boolean;
  /** 0 to 1: how sure we are that this is the article, whole and alone. */
  readonly confidence: number;
  /** Why, the weightiest first. */
  readonly confidenceReasons: readonly ConfidenceReason[];
  /** Only where there is any. */
  readonly heldBack?: readonly HeldBack[];
  /** What was cleaned, as HTML that gives the same result when cleaned again; null when over the cap. */
  readonly snapshot: string | null;
}

/** A line of the person's own that was not followed on this page. */
export interface HeldBack {
  readonly line: string;
  /**
   * `tooMuch`: it would take more than half of the article's words; `slow`: it overspent its time, and is to be
   * switched off; `late`: all lines together had spent theirs before it was asked, as were those behind it.
   */
  readonly why: "tooMuch" | "slow" | "late";
}

/** How a page is to be read. */
export type Manner =
  /** The article, or a refusal. */
  | "article"
  /** The person insists: the best block there is. */
  | "anyway"
  /** What the person has selected, and only that. */
  | "selection";
