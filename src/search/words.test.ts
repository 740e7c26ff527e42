import { expect, test } from "vitest";
import { fold } from "./fold.ts";
import { wordsOf } from "./words.ts";

test.each([
  ["𝐀pple 𝔟ay", "apple bay"],
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

test.each([
  ["果樹園の門が開く", "果樹園", "門"],
  ["苹果园开门了", "苹果"],
  ["สวนผลไม้เปิดประตูแล้ว", "สวน", "ประตู"],
  ["The 2026 harvest: 果樹園", "2026", "harvest", "果樹園"],
])("words that no space parts are found by the language: %s", (text, ...words) => {
  for (const word of words) expect(wordsOf(text)).toEqual(expect.arrayContaining([...wordsOf(word)]));
  expect(wordsOf(text).length).toBeGreaterThan(2);
});

test("a word beyond all measure is known by its beginning", () => {
  expect(wordsOf("a".repeat(500))).toEqual(["a".repeat(40)]);
});
