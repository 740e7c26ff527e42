import { expect, test } from "vitest";
import { linesIn } from "./lines.ts";

test.each([
  ["", []],
  ["\n\n\n", []],
  ["a", [["a", 1]]],
  ["a\n", [["a", 1]]],
  ["\na\n\n\nbc\n", [["a", 2], ["bc", 5]]],
])("%j has these lines, by their numbers", (text, lines) => {
  expect([...linesIn(text)]).toEqual(lines);
});
