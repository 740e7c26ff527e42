import { expect, test } from "vitest";
import { isArticleId, newArticleId } from "./article-id.ts";

test("a new id is one, and no two are the same", () => {
  const ids = Array.from({ length: 100 }, () => newArticleId());
  expect(ids.every(isArticleId)).toBe(true);
  expect(new Set(ids).size).toBe(100);
});

test("ids sort by the time they were made", () => {
  expect(newArticleId(1_000) < newArticleId(1_001)).toBe(true);
});

test.each(["", "81ARZ3NDEKTSV4RRFFQ69G5FAV", "01arz3ndektsv4rrffq69g5fav", "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAU", 5, null])("%o is none", (value) => {
  expect(isArticleId(value)).toBe(false);
});
