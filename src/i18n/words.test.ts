import { expect, test } from "vitest";
import { confidenceCodes } from "#core/confidence.ts";
import { kinds } from "#core/kind.ts";
import { problemCodes } from "#core/problem.ts";
import { readdirSync, readFileSync } from "node:fs";
import english from "./_locales/en/messages.json";
import { languages as offered } from "./languages.ts";

type Words = Record<string, { message: string }>;

/** Every folder of `_locales`: a language that is added is held to the same by being there. */
const folder = new URL("_locales/", import.meta.url);
const languages: Record<string, Words> = Object.fromEntries(
  readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(`${name}/messages.json`, folder), "utf8")) as Words]),
);
const others = Object.entries(languages).filter(([name]) => name !== "en");
const forms = ["zero", "one", "two", "few", "many", "other"];

/** Every key once, the forms of a plural as one: languages differ in which forms they need. */
const stems = (words: Words) => [...new Set(Object.keys(words).map((key) => key.replace(new RegExp(`_(?:${forms.join("|")})$`), "_#")))].toSorted();

const placesIn = (sentence: string) => [...new Set(sentence.match(/\$\d/g))].toSorted();

test("every language that has words is offered, and the other way round", () => {
  expect(Object.keys(languages).toSorted()).toEqual([...offered].toSorted());
});

test.each(others)("%s says everything that English says, and nothing else", (_, words) => {
  expect(stems(words)).toEqual(stems(english));
});

test.each(others)("%s has the same places to fill in", (_, words) => {
  const differing = Object.entries(english as Words).filter(([key, { message }]) => words[key] && placesIn(words[key].message).join() !== placesIn(message).join());
  expect(differing.map(([key]) => key)).toEqual([]);
});

test.each(Object.entries(languages))("%s leaves no sentence empty", (_, words) => {
  expect(Object.keys(words).filter((key) => words[key]?.message.trim() === "")).toEqual([]);
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
