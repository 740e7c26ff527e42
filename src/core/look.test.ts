import { expect, test } from "vitest";
import { nextSize, ourLook, readLook } from "./look.ts";

test("what was chosen is read as it was written", () => {
  const chosen = { theme: "sepia", font: "literata", size: 140, measure: "wide", leading: "open", align: "justify" };
  expect(readLook(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
});

test.each([undefined, null, 3, "dark", [], { theme: "pink", size: 101 }])("%j is no look, and ours stands in", (stored) => {
  expect(readLook(stored)).toEqual(ourLook);
});

test("what one version does not know of another does not cost the rest", () => {
  expect(readLook({ theme: "black", font: "a later font" })).toEqual({ ...ourLook, theme: "black" });
});

test("letters grow and shrink step by step, and no further than they can", () => {
  expect([nextSize(100, 1), nextSize(100, -1), nextSize(250, 1), nextSize(80, -1)]).toEqual([112, 90, 250, 80]);
});
