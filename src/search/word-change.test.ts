import { expect, test } from "vitest";
import { wordChange } from "./word-change.ts";

test.each([
  ["one\ntwo", "one\ntwo", 0, 0],
  ["one\ntwo", "two\none", 0, 0],
  ["The ferry stays.", "The ferry stays open.", 1, 0],
  ["The ferry stays.", "The boat stays.", 1, 1],
  ["One.\nTwo and three.", "One.", 0, 3],
  ["", "All of it is new", 5, 0],
  ["Same, same", "Same", 0, 1],
  ["Commas, and CASE", "commas and case", 0, 0],
])("%j → %j: %i added, %i gone", (before, now, added, removed) => {
  expect(wordChange(before, now)).toEqual({ added, removed });
});
