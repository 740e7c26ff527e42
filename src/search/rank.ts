import { weights } from "./impact.ts";
import { impactIn, listsIn, placeIn, placeOf, segmentOf, segmentSize, type PostingsRow } from "./postings.ts";

/** A word that is looked for. */
export interface Sought {
  readonly word: string;
  /** Whether a longer word that begins with it will do. */
  readonly isPrefix: boolean;
}

/**
 * For each document the weight of one word of the query in it.
 * Rows of numbers, one for a segment of the index: a word may be in most of a library, and a search lives for one answer.
 */
export class Matches {
  /** Documents that have the word. */
  size = 0;
  readonly #segments = new Map<number, Float32Array>();

  /** What has been said of a document stays, unless this is more. */
  note(doc: number, weight: number): void {
    this.#noteIn(this.#row(segmentOf(doc)), placeIn(doc), weight);
  }

  /** The same for a list of the index. */
  noteAll(segment: number, postings: Uint16Array, likeness: number): void {
    const row = this.#row(segment);
    for (const posting of postings) this.#noteIn(row, placeOf(posting), likeness * (weights[impactIn(posting)] ?? 0));
  }

  /** 0 where the document has not the word. */
  weightIn(doc: number): number {
    return this.#segments.get(segmentOf(doc))?.[placeIn(doc)] ?? 0;
  }

  forEach(visit: (doc: number, weight: number) => void): void {
    for (const [segment, row] of this.#segments) {
      for (let place = 0; place < row.length; place++) {
        const weight = row[place]!;
        if (weight > 0) visit(segment * segmentSize + place, weight);
      }
    }
  }

  #row(segment: number): Float32Array {
    const row = this.#segments.get(segment) ?? new Float32Array(segmentSize);
    this.#segments.set(segment, row);
    return row;
  }

  #noteIn(row: Float32Array, place: number, weight: number): void {
    const before = row[place]!;
    if (before === 0) this.size++;
    if (before < weight) row[place] = weight;
  }
}

/** BM25's saturation. */
const k1 = 1.2;

/** Adds what a row of the index says of a word. A longer word counts less, the more letters it has beyond. */
export function matchRow({ word, isPrefix }: Sought, row: PostingsRow, matches: Matches): void {
  const isMeant = (term: string) => term === word || (isPrefix && term.startsWith(word));
  for (const { term, postings } of listsIn(row, isMeant)) matches.noteAll(row.segment, postings, likenessOf(word, term));
}

/** 1 for the word itself. */
export const likenessOf = (word: string, term: string): number => (term === word ? 1 : 0.3 + (0.5 * word.length) / term.length);

/** Documents are numbered below this. */
const mostDocs = 2 ** 31;
/** Steps of a score that one of 1 has. With them and a document's number an order fits into one number exactly. */
const fineness = 1_024;
const highest = 2 ** 53 / mostDocs / fineness / 2;

/**
 * The documents that have every word, best first; of equals the newest.
 * @param total documents in the library
 */
export function rank(words: readonly Matches[], total: number): readonly number[] {
  const [rarest, ...others] = words.toSorted((one, other) => one.size - other.size).map((matches) => ({ matches, rarity: rarityOf(matches.size, total) }));
  if (!rarest) return [];
  const order = new Float64Array(rarest.matches.size);
  let count = 0;
  rarest.matches.forEach((doc, weight) => {
    let score = rarest.rarity * saturated(weight);
    for (const { matches, rarity } of others) {
      const there = matches.weightIn(doc);
      if (there === 0) return;
      score += rarity * saturated(there);
    }
    order[count++] = Math.round(Math.min(score, highest) * fineness) * mostDocs + doc;
  });
  return Array.from(order.subarray(0, count).toSorted().toReversed(), (each) => each % mostDocs); // numbers sort without asking us
}

const rarityOf = (having: number, total: number): number => Math.log(1 + Math.max(0.5, total - having + 0.5) / (having + 0.5));

const saturated = (weight: number): number => (weight * (k1 + 1)) / (weight + k1);
