import { expect, test } from "vitest";
import { fold, lengthInWords, wordsOf } from "./words.ts";
import { mayBeginPhrase, phraseOf, phrases, phrasesOf } from "./wording.ts";
import { readdirSync, readFileSync } from "node:fs";
import { kinds } from "#core/kind.ts";
import { compilePack, type Pack } from "./compiled-pack.ts";

test("words keep their place in the text", () => {
  expect(wordsOf("» Read, also!").map(({ folded, start, end }) => [folded, start, end])).toEqual([
    ["read", 2, 6],
    ["also", 8, 12],
  ]);
});

test("a Western text has the same words whether or not one of another script stands behind it", () => {
  for (let code = 0; code < 0x2460; code += 1) {
    const text = `a${String.fromCodePoint(code)}b ${String.fromCodePoint(code)}c’d`;
    expect(wordsOf(text)).toEqual(wordsOf(`${text} 漢`).slice(0, -1));
  }
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

test("capitals without their accents are the same words, in Turkish, German and Greek too", () => {
  expect(fold("A")).toBe(fold("À"));
  expect(fold("İLGİLİ")).toBe(fold("ilgili"));
  expect(fold("AYRICA")).toBe(fold("ayrıca"));
  expect(fold("SCHLIESSEN")).toBe(fold("schließen"));
  expect(fold("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ")).toBe(fold("διαβάστε επίσης"));
  expect(fold("ЕЩЕ")).toBe(fold("ещё"));
});

test("a text's length is counted in words, where none are written by its characters", () => {
  expect(lengthInWords("Read, also!", 9)).toBe(2);
  expect(lengthInWords("延伸阅读：港口", 9)).toBe(3);
  expect(lengthInWords("อ่านเพิ่มเติม", 9)).toBe(3);
  expect(lengthInWords("one two three four", 3)).toBe(3);
});

test.each([
  ["Read also: x", true],
  ["Read", true], // the rest may stand in the next element
  ["Read the report", false],
  ["12 comments", true],
  ["12 boats", false],
  ["“Read also", true], // whether it is a quotation is asked later
  ["", false],
])("few texts are asked more than their first words: %s", (text, may) => {
  expect(mayBeginPhrase(text)).toBe(may);
});

test("the longest phrase wins", () => {
  expect(phraseOf("Leave a Reply Cancel reply", "en")?.phrase).toBe("Leave a Reply Cancel reply");
});

test("a phrase is found whole, at the start, behind bullets and arrows but never behind a quotation mark", () => {
  expect(phraseOf("▶ READ ALSO: x", "en")).toMatchObject({ phrase: "Read also", kind: "readAlso", end: 11 });
  expect(phraseOf("▶\uFE0F READ ALSO: x", "en")).toMatchObject({ phrase: "Read also", start: 3 });
  for (const text of ["“Read also: x", "He said: read also", "Readers also", "", "…"]) expect(phraseOf(text, "en")).toBeNull();
});

test("a page's own language goes first, and the others are tried as well", () => {
  expect(phraseOf("Read also: x", "ur")?.lang).toBe("en");
  expect(phrasesOf("یہ بھی پڑھیں", "ur-PK")[0]?.lang).toBe("ur");
});

test("a number stands where the pack says #", () => {
  expect(phraseOf("View all 37 comments", "en")?.phrase).toBe("View all # comments");
});

const languages = readdirSync("src/filters/wording").map((name) => name.replace(".json", ""));
const packs = languages.map((language) => JSON.parse(readFileSync(`src/filters/wording/${language}.json`, "utf8")) as Pack);

test("every pack is taken along", () => {
  expect(new Set(phrases().map(({ lang }) => lang))).toEqual(new Set(languages));
});

test.each(packs)("the pack $language has every kind, and says each phrase once", (pack) => {
  for (const kind of kinds) {
    const said = (pack[kind] ?? []).map(({ phrase }) => wordsOf(phrase.replaceAll("#", "0")).map(({ folded }) => folded).join(" "));
    expect(said.length, kind).toBeGreaterThan(0);
    expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
  }
});

test("a pack with a shape that we do not know is not built", () => {
  expect(() => compilePack({ language: "xx", ads: [{ phrase: "Reklam", as: ["lable"] }] })).toThrow("Reklam");
});
