import { weights } from "./impact.ts";
import { docOf, impactIn, listsIn, type PostingsRow } from "./postings.ts";

/** A word that is looked for. */
export interface Sought {
  readonly word: string;
  /** Whether a longer word that begins with it will do. */
  readonly isPrefix: boolean;
}

/** For each document the weight of one word of the query in it. */
export type Matches = Map<number, number>;

/** BM25's saturation. */
const k1 = 1.2;

/** Adds what a row of the index says of a word. A longer word counts less, the more letters it has beyond. */
export function matchRow({ word, isPrefix }: Sought, row: PostingsRow, matches: Matches): void {
  for (const { term, postings } of listsIn(row)) {
    if (term !== word && !(isPrefix && term.startsWith(word))) continue;
    const likeness = likenessOf(word, term);
    for (const posting of postings) note(matches, docOf(row.segment, posting), likeness * (weights[impactIn(posting)] ?? 0));
  }
}

/** 1 for the word itself. */
export const likenessOf = (word: string, term: string): number => (term === word ? 1 : 0.3 + (0.5 * word.length) / term.length);

export function note(matches: Matches, doc: number, weight: number): void {
  const before = matches.get(doc);
  if (before === undefined || before < weight) matches.set(doc, weight);
}

export interface Ranked {
  readonly doc: number;
  readonly score: number;
}

/**
 * The documents that have every word, best first; of equals the newest.
 * @param total documents in the library
 */
export function rank(words: readonly Matches[], total: number): readonly Ranked[] {
  const [rarest, ...others] = words.toSorted((one, other) => one.size - other.size);
  if (!rarest) return [];
  const ranked: Ranked[] = [];
  for (const [doc, weight] of rarest) {
    let score = scoreOf(weight, rarest.size, total);
    for (const other of others) {
      const there = other.get(doc);
      score = there === undefined ? Number.NaN : score + scoreOf(there, other.size, total);
    }
    if (!Number.isNaN(score)) ranked.push({ doc, score });
  }
  return ranked.sort((one, other) => other.score - one.score || other.doc - one.doc); // oxlint-disable-line unicorn/no-array-sort -- ours alone, and it may be long
}

const scoreOf = (weight: number, having: number, total: number): number =>
  Math.log(1 + Math.max(0.5, total - having + 0.5) / (having + 0.5)) * ((weight * (k1 + 1)) / (weight + k1));
