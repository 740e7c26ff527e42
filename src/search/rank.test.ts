import { expect, test } from "vitest";
import { impactOf } from "./impact.ts";
import { gather, merged, segmentSize } from "./postings.ts";
import { matchRow, Matches, rank } from "./rank.ts";

/** What an index of these documents, all of one segment, says of a word. */
function matchesOf(word: string, documents: Readonly<Record<number, readonly [terms: string, weight: number]>>): Matches {
  const matches = new Matches();
  const all = Object.entries(documents).map(([doc, [terms, weight]]) => ({ doc: Number(doc), terms, impacts: Uint8Array.from(terms.split(" "), () => impactOf(weight)) }));
  const segment = Math.floor((all[0]?.doc ?? 0) / segmentSize);
  for (const [bucket, gathered] of gather(all)) matchRow({ word, isPrefix: true }, merged(bucket, segment, undefined, gathered), matches);
  return matches;
}

test("says of each document how much the word is in it, the word itself before a longer one", () => {
  const matches = matchesOf("tide", { 3: ["tide tidewater", 4], 9: ["tidewater", 4], 12: ["harbour", 4] });
  expect(matches.size).toBe(2);
  expect(matches.weightIn(3)).toBeGreaterThan(matches.weightIn(9));
  expect(matches.weightIn(12)).toBe(0);
});

test("the best come first, of equals the newest, and none that lacks a word", () => {
  const documents = { 1: ["tide moon", 2], 2: ["tide moon", 2], 3: ["tide moon", 6], 4: ["tide", 9] } as const;
  expect(rank([matchesOf("tide", documents), matchesOf("moon", documents)], 10)).toEqual([3, 2, 1]);
  expect(rank([matchesOf("tide", documents)], 10)).toEqual([4, 3, 2, 1]);
});

test("the rarer word says more", () => {
  const matches = [matchesOf("tide", { 1: ["tide", 8], 2: ["tide", 2], 3: ["tide", 2], 4: ["tide", 2] }), matchesOf("moon", { 1: ["moon", 2], 2: ["moon", 8] })];
  expect(rank(matches, 1_000)).toEqual([2, 1]);
});

test("documents of a large library keep their numbers, however many words they are found by", () => {
  const last = 1_000_000 * segmentSize + 5;
  const words = Array.from({ length: 300 }, () => matchesOf("tide", { [last]: ["tide", 60] }));
  expect(rank(words, 1e9)).toEqual([last]);
});

test("no word finds nothing", () => expect(rank([], 10)).toEqual([]));
