import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fuzzing } from "../../e2e/fuzz/fuzzing.ts";
import { hasFilters, isEmpty, parseQuery } from "./query.ts";

test("words, phrases and filters are told apart, in any order", () => {
  const { words, phrases, filters } = parseQuery('Orchard site:News.example "night ferry" tag:"Climate Change" is:unread gates');
  expect(words).toEqual(["orchard", "gates"]);
  expect(phrases).toEqual([["night", "ferry"]]);
  expect(filters).toMatchObject({ sites: ["news.example"], tags: ["climate change"], states: ["unread"] });
});

test.each([
  ["site:https://www.news.example/page", { sites: ["news.example"] }],
  ["lang:UR", { languages: ["ur"] }],
  ["before:2026-01", { before: new Date(2026, 0, 1).getTime() }],
  ["after:2026 before:2026-03-09", { after: new Date(2026, 0, 1).getTime(), before: new Date(2026, 2, 9).getTime() }],
])("%s", (typed, expected) => {
  const { words, filters } = parseQuery(typed);
  expect(words).toEqual([]);
  expect(filters).toMatchObject(expected);
});

test.each(["site:", "is:", "is:un", "before:20", "tag:", ""])("%j, half typed, asks for nothing yet", (typed) => {
  expect(isEmpty(parseQuery(typed))).toBe(true);
});

test.each([
  ["is:purple", ["is", "purple"]],
  ["note: tides", ["note", "tides"]],
  ["10:30", ["10", "30"]],
  ["before:soon", ["before", "soon"]],
  ['"tides"', ["tides"]],
])("%s is looked for as words", (typed, words) => {
  const query = parseQuery(typed);
  expect(query.words).toEqual(words);
  expect(hasFilters(query.filters)).toBe(false);
});

test.each([
  ["before:banana", ["badDay"]],
  ["after:2026-13-", []],
  ["before:20", []],
  ["site:", ["emptyFilter"]],
  ["is:open", ["unknownState"]],
  ["is:unr", []],
  ['"', ["emptyPhrase"]],
  ['"the pier', []],
  ["https://news.example/a harbour", []],
])("what is amiss in %s is told", (typed, codes) => {
  expect(parseQuery(typed).mistakes.map(({ code }) => code)).toEqual(codes);
});

const scraps = fc.constantFrom("site:", "tag:", "is:", "lang:", "before:", "after:", "unread", "2026-02", "-", '"', "“", "”", ":", " ", "ferry", "__proto__", "constructor:", "\u202E", "\uD800", "東京", "ي", "\n", "99999-99-99");

test("a sign that stands for several words finds them", () => {
  expect(parseQuery("㍘").words).toEqual(parseQuery("0点").words);
});

test("whatever is typed, something is looked for or nothing, and nothing is thrown", () => {
  const typed = fc.oneof(fc.string({ unit: "binary", maxLength: 100 }), fc.array(scraps, { maxLength: 20 }).map((parts) => parts.join("")));
  fc.assert(
    fc.property(typed, (text) => {
      const query = parseQuery(text);
      for (const word of query.words) expect(word).not.toBe("");
      for (const bound of [query.filters.before, query.filters.after]) expect(bound === null || Number.isFinite(bound)).toBe(true);
      expect(parseQuery(query.words.join(" ")).words).toEqual(query.words);
    }),
    fuzzing,
  );
});
