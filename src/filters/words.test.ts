import { expect, test } from "vitest";
import { fold, wordsOf } from "./words.ts";
import { phraseOf, phrasesOf } from "./wording.ts";
import { readFileSync } from "node:fs";
import { kinds } from "#core/kind.ts";
import { compilePack, type Pack } from "./compiled-pack.ts";

test("words keep their place in the text", () => {
  expect(wordsOf("» Read, also!").map(({ folded, start, end }) => [folded, start, end])).toEqual([
    ["read", 2, 6],
    ["also", 8, 12],
  ]);
});

test("case, full-width letters and apostrophes make no difference", () => {
  expect(fold("ＤＯＮ’Ｔ")).toBe(fold("don't"));
});

test("Urdu is the same word on an Arabic, a Persian and an Urdu keyboard, with vowels or without", () => {
  for (const written of ["پڑهيں", "پڑھیں", "پَڑھیں", "پڑھـیں"]) expect(fold(written)).toBe(fold("پڑھیں"));
});

test("numbers are one word, in whatever digits", () => {
  expect(["12", "۱۲", "१२"].map(fold)).toEqual(["#", "#", "#"]);
});

test("scripts without spaces are words character by character", () => {
  expect(wordsOf("延伸阅读：港口").map(({ folded }) => folded)).toEqual([..."延伸阅读港口"]);
});

test("the longest phrase wins", () => {
  expect(phraseOf("Leave a Reply Cancel reply", "en")?.phrase).toBe("Leave a Reply Cancel reply");
});

test("a phrase is found whole, at the start, behind bullets and arrows but never behind a quotation mark", () => {
  expect(phraseOf("▶ READ ALSO: x", "en")).toMatchObject({ phrase: "Read also", kind: "readAlso", end: 11 });
  for (const text of ["“Read also: x", "He said: read also", "Readers also", "", "…"]) expect(phraseOf(text, "en")).toBeNull();
});

test("a page's own language goes first, and the others are tried as well", () => {
  expect(phraseOf("Read also: x", "ur")?.lang).toBe("en");
  expect(phrasesOf("یہ بھی پڑھیں", "ur-PK")[0]?.lang).toBe("ur");
});

test("a number stands where the pack says #", () => {
  expect(phraseOf("View all 37 comments", "en")?.phrase).toBe("View all # comments");
});

const packs = ["en", "ur"].map((language) => JSON.parse(readFileSync(`src/filters/wording/${language}.json`, "utf8")) as Pack);

test.each(packs)("the pack $language has every kind, and says each phrase once", (pack) => {
  for (const kind of kinds) {
    const said = (pack[kind] ?? []).map(({ phrase }) => wordsOf(phrase.replaceAll("#", "0")).map(({ folded }) => folded).join(" "));
    expect(said.length, kind).toBeGreaterThan(3);
    expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
  }
});

test("a pack with a shape that we do not know is not built", () => {
  expect(() => compilePack({ language: "xx", ads: [{ phrase: "Reklam", as: ["lable"] }] })).toThrow("Reklam");
});
