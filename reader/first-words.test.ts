import { expect, test } from "vitest";
import { firstWords } from "./first-words.ts";

test("a short text is told whole", () => {
  expect(firstWords("Read also: the bakery board", 60)).toBe("Read also: the bakery board");
});

test("a long one ends with a whole word", () => {
  expect(firstWords("The lighthouse keeper was elected", 20)).toBe("The lighthouse…");
});

test("a text without spaces is cut all the same", () => {
  expect(firstWords("十一年のあいだ小さな渡し船は", 6)).toBe("十一年のあい…");
});
