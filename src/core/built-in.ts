import type { Kind } from "./kind.ts";
import type { Rule } from "./rule.ts";

/** Rules as they travel: a plain `##selector`, which most rules are, is its selector alone, everything else the whole rule. */
export type CompiledList = readonly (string | Rule)[];

/**
 * Phrases by their first word, folded as the page's are, so that nothing need be made ready of thousands: what a page
 * never begins a text with is never looked at. One to a line, as `filters/compiled-pack.ts` writes them.
 */
export type CompiledPhrases = Readonly<Record<string, string>>;

/** What `filters/tells.ts` tells apart. */
export type Tell = "boxes" | "standfirsts" | "summaries" | "replies" | "rights" | "others" | "credits" | "by" | "namesEnd" | "roles" | "nobodies" | "placeholders" | "pictures" | "metas" | "moments" | "idle" | "subscribing" | "listings" | "gates";

/** What we know of clutter. Plain JSON: it goes into the page as text, with the click, so that the injected script need not carry it. */
export interface BuiltIn {
  readonly lists: Readonly<Record<Kind, CompiledList>>;
  readonly phrases: CompiledPhrases;
  /** Sources of regular expressions. */
  readonly tells: Readonly<Record<Tell, string>>;
}
