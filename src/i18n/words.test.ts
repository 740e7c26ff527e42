import { expect, test } from "vitest";
import { confidenceCodes } from "#core/confidence.ts";
import { kinds } from "#core/kind.ts";
import { problemCodes } from "#core/problem.ts";
import english from "./_locales/en/messages.json";
import urdu from "./_locales/ur/messages.json";

type Words = Record<string, { message: string }>;
const languages: Record<string, Words> = { en: english, ur: urdu };
const forms = ["zero", "one", "two", "few", "many", "other"];

/** Every key once, the forms of a plural as one: languages differ in which forms they need. */
const stems = (words: Words) => [...new Set(Object.keys(words).map((key) => key.replace(new RegExp(`_(?:${forms.join("|")})$`), "_#")))].toSorted();

const placesIn = (sentence: string) => [...new Set(sentence.match(/\$\d/g))].toSorted();

test("Urdu says everything that English says", () => {
  expect(stems(urdu)).toEqual(stems(english));
});

test.each(Object.keys(english))("%s has the same places to fill in, in every language", (key) => {
  const there = (urdu as Words)[key];
  if (there) expect(placesIn(there.message)).toEqual(placesIn((english as Words)[key]?.message ?? ""));
});

test.each(Object.entries(languages))("%s has every plural form that it needs", (language, words) => {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plurals = Object.keys(words).filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -"_other".length));
  expect(plurals.flatMap((stem) => needed.map((form) => `${stem}_${form}`)).filter((key) => !(key in words))).toEqual([]);
});

test.each(problemCodes)("the problem %s has a sentence and a way on", (code) => {
  expect(Object.keys(english)).toEqual(expect.arrayContaining([`problem_${code}`, `problem_${code}_way`]));
});

test.each(confidenceCodes)("the reason %s has a sentence", (code) => {
  expect(Object.keys(english)).toContain(`confidence_${code}`);
});

test.each(kinds)("the kind %s has a name, a note and a reason", (kind) => {
  expect(Object.keys(english)).toEqual(expect.arrayContaining([`kind_${kind}`, `kind_${kind}_note`, `reason_${kind}`]));
});
