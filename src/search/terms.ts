import { impactOf } from "./impact.ts";
import { wordsOf } from "./words.ts";

/** A part of an article that is searched. */
export interface Field {
  /** Folded. */
  readonly words: readonly string[];
  /** What one word here counts. */
  readonly weight: number;
  /** Words that such a part has on average. Fixed, so that a posting stays true while the library grows. */
  readonly usual: number;
  /** How much a part's length counts against its words, 0 to 1. */
  readonly leaning: number;
}

/** The words of an article, each once and sorted, and what each says of it. */
export interface Terms {
  /** Joined by spaces. */
  readonly terms: string;
  /** In the same order. */
  readonly impacts: Uint8Array<ArrayBuffer>;
}

/** What brevity may win at most: an article of one line is not about each of its words. */
const shortest = 0.75;

/** Beyond it an article is a dictionary. */
const most = 20_000;

export const titleField = (text: string): Field => ({ words: wordsOf(text), weight: 6, usual: 10, leaning: 0.4 });
export const bylineField = (text: string): Field => ({ words: wordsOf(text), weight: 3, usual: 3, leaning: 0.3 });
export const siteField = (text: string): Field => ({ words: wordsOf(text), weight: 2, usual: 4, leaning: 0.3 });
export const bodyField = (words: readonly string[]): Field => ({ words, weight: 1, usual: 600, leaning: 0.7 });

/** The row of search words that an article gives. */
export function termsOf(fields: readonly Field[]): Terms {
  const weightOf = new Map<string, number>();
  for (const field of fields) addTo(weightOf, field);
  const terms = [...weightOf.keys()].slice(0, most).toSorted();
  return { terms: terms.join(" "), impacts: Uint8Array.from(terms, (term) => impactOf(weightOf.get(term) ?? 0)) };
}

function addTo(weightOf: Map<string, number>, { words, weight, usual, leaning }: Field): void {
  const each = weight / Math.max(shortest, 1 - leaning + (leaning * words.length) / usual);
  for (const word of words) weightOf.set(word, (weightOf.get(word) ?? 0) + each);
}
