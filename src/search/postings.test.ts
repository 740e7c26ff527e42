import { expect, test } from "vitest";
import { weights, impactOf } from "./impact.ts";
import { bucketOf, gather, impactIn, listsIn, merged, placeOf, segmentSize, type PostingsRow } from "./postings.ts";

/** What a row says, for people. */
const said = (row: PostingsRow) =>
  Object.fromEntries([...listsIn(row)].map(({ term, postings }) => [term, [...postings].map((each) => [row.segment * segmentSize + placeOf(each), impactIn(each)])]));

test("what is folded into a row is read from it, beside what was there", () => {
  const doc = segmentSize + 7;
  const first = gather([{ doc, terms: "pear pearl plum", impacts: Uint8Array.of(1, 2, 31) }]);
  expect([...first.keys()]).toEqual(["pea", "plu"]);
  const row = merged("pea", 1, undefined, first.get("pea")!);
  const later = gather([{ doc: doc + 1, terms: "peach pear", impacts: Uint8Array.of(9, 4) }]);
  expect(said(merged("pea", 1, row, later.get("pea")!))).toEqual({ pear: [[doc, 1], [doc + 1, 4]], pearl: [[doc, 2]], peach: [[doc + 1, 9]] });
});

test("the last document of a segment has its place too", () => {
  const doc = 3 * segmentSize - 1;
  const row = merged("fig", 2, undefined, gather([{ doc, terms: "fig", impacts: Uint8Array.of(31) }]).get("fig")!);
  expect(said(row)).toEqual({ fig: [[doc, 31]] });
});

test("an article without words gives no row", () => {
  expect(gather([{ doc: 1, terms: "", impacts: new Uint8Array() }]).size).toBe(0);
});

test("words that begin alike share a bucket, and short ones have their own", () => {
  expect([bucketOf("harbour"), bucketOf("harp"), bucketOf("ha")]).toEqual(["har", "har", "ha"]);
});

test("an impact stands for about the weight it was made of", () => {
  for (const weight of [0.2, 1, 3, 8, 50]) expect(Math.abs(Math.log2((weights[impactOf(weight)] ?? 0) / weight))).toBeLessThan(0.16);
  expect([impactOf(0), impactOf(1e9)]).toEqual([0, 31]);
});
