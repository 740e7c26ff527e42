import { expect, test } from "vitest";
import { fold } from "./fold.ts";
import { hasAll, wordsOf } from "./words.ts";

test.each([
  ["Café", "cafe"],
  ["STRASSE", "straße"],
  ["İstanbul", "istanbul"],
  ["Søren Łódź", "soren lodz"],
  ["ﬁgs", "figs"],
  ["مُحَمَّد", "محمد"],
  ["كتاب علي", "کتاب علی"],
  ["ســيب", "سیب"],
  ["نیم‌روز", "نیمروز"],
  ["ガーデン", "ｶﾞｰﾃﾞﾝ"],
  ["한글", "한글".normalize("NFD")],
])("%s and %s are one word to search", (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test.each([
  ["が", "か"],
  ["काम", "कम"],
  ["pear", "bear"],
])("%s and %s are two", (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test("a query is its words, whatever stands between them", () => {
  expect(wordsOf("  Orchard, (gates) — “dew”!  ")).toEqual(["orchard", "gates", "dew"]);
  expect(wordsOf(" … ")).toEqual([]);
});

test("every word has to be there, in whichever of the texts", () => {
  const texts = ["The Orchard", null, "果樹園の門が開く"];
  expect(hasAll(wordsOf("orch"), texts)).toBe(true);
  expect(hasAll(wordsOf("orchard 果樹園"), texts)).toBe(true);
  expect(hasAll(wordsOf("orchard barn"), texts)).toBe(false);
  expect(hasAll([], texts)).toBe(true);
});
