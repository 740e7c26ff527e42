import type { Terms } from "./terms.ts";

/**
 * The index, cut into buckets of words that begin alike and segments of articles that came one after another.
 * A query reads the few rows of its words; a save rewrites short rows.
 */
export interface PostingsRow {
  /** The first letters of all its words: `bucketOf`. */
  readonly bucket: string;
  /** Number of its first document, divided by `segmentSize`. */
  readonly segment: number;
  /** Joined by spaces, in no order. */
  readonly terms: string;
  /** How many postings each term has, in the same order. */
  readonly counts: Uint16Array<ArrayBuffer>;
  /** Of all terms, one after another: the document's place in the segment, then five bits of impact. */
  readonly postings: Uint16Array<ArrayBuffer>;
}

export const segmentSize = 2_048;
const impactBits = 5;
const impactMask = 31;

/** Letters that the words of a bucket share. */
export const bucketLetters = 3;

export const bucketOf = (term: string): string => term.slice(0, bucketLetters);

export const segmentOf = (doc: number): number => Math.floor(doc / segmentSize);

/** Of a document in its segment. */
export const placeIn = (doc: number): number => doc % segmentSize;

/** The same, as a posting has it. */
export const placeOf = (posting: number): number => posting >> impactBits;

export const impactIn = (posting: number): number => posting & impactMask;

/** Postings of one term, as they are gathered before a row is written. */
export type Gathered = Map<string, number[]>;

/** Sorts the terms of documents of one segment into buckets. */
export function gather(documents: readonly (Terms & { readonly doc: number })[]): ReadonlyMap<string, Gathered> {
  const buckets = new Map<string, Gathered>();
  for (const { doc, terms, impacts } of documents) {
    const place = placeIn(doc) << impactBits;
    for (const [index, term] of (terms === "" ? [] : terms.split(" ")).entries()) {
      const bucket = entryIn(buckets, bucketOf(term), () => new Map<string, number[]>());
      entryIn(bucket, term, () => [] as number[]).push(place | (impacts[index] ?? 0));
    }
  }
  return buckets;
}

/** A row with what it had and what was gathered for it. */
export function merged(bucket: string, segment: number, before: PostingsRow | undefined, more: Gathered): PostingsRow {
  const added = new Map(more);
  const terms: string[] = [];
  const lists: (readonly number[] | Uint16Array)[] = [];
  for (const { term, postings } of before ? listsIn(before) : []) {
    const extra = added.get(term);
    added.delete(term);
    terms.push(term);
    lists.push(extra ? [...postings, ...extra] : postings);
  }
  for (const [term, postings] of added) {
    terms.push(term);
    lists.push(postings);
  }
  return { bucket, segment, terms: terms.join(" "), counts: Uint16Array.from(lists, ({ length }) => length), postings: joined(lists) };
}

/** Each term of a row that is meant, with its postings, which stay the row's own memory. */
export function* listsIn({ terms, counts, postings }: PostingsRow, isMeant = (_term: string): boolean => true): Generator<{ readonly term: string; readonly postings: Uint16Array }> {
  let start = 0;
  for (const [index, term] of terms.split(" ").entries()) {
    const end = start + (counts[index] ?? 0);
    if (isMeant(term)) yield { term, postings: postings.subarray(start, end) };
    start = end;
  }
}

function joined(lists: readonly (readonly number[] | Uint16Array)[]): Uint16Array<ArrayBuffer> {
  const all = new Uint16Array(lists.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const list of lists) {
    all.set(list, start);
    start += list.length;
  }
  return all;
}

function entryIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
