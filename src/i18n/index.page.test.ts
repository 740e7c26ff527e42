import { expect, test } from "vitest";
import { changeSettings } from "#platform/settings.ts";
import { formatAgo, formatBytes, formatDate, loadWords, t, tn, uiDirection } from "./index.ts";

async function speak(language: "en" | "ur" | "pseudo") {
  await changeSettings({ language });
  await loadWords();
}

test("the language of the settings is spoken, whatever the browser's own", async () => {
  await speak("ur");
  expect([t("kind_comments"), uiDirection()]).toEqual(["تبصرے", "rtl"]);
  await speak("en");
  expect([t("kind_comments"), uiDirection()]).toEqual(["Comments", "ltr"]);
});

test("a count takes the form that its language wants", async () => {
  await speak("en");
  expect([tn("ui_minutes", 1), tn("ui_minutes", 1200)]).toEqual(["1 minute", "1,200 minutes"]);
});

test("a day given without an hour stays that day in every time zone", async () => {
  await speak("en");
  expect(formatDate("2024-03-01")).toBe("Mar 1, 2024");
});

test("what is no date is written as nothing", () => {
  expect(formatDate("last Tuesday-ish")).toBe("");
});

test("how long ago is told in the largest unit that fits", async () => {
  await speak("en");
  const now = Date.UTC(2024, 4, 20, 12);
  const ago = (minutes: number) => formatAgo(now - minutes * 60_000, now);
  expect([ago(0), ago(5), ago(60), ago(60 * 24), ago(60 * 24 * 9)]).toEqual([
    "now", "5 minutes ago", "1 hour ago", "yesterday", "9 days ago",
  ]);
  expect(ago(60 * 24 * 60)).toBe("Mar 21, 2024");
});

test("a unit in Latin letters stands behind its number in a language from right to left", async () => {
  await speak("en");
  expect(formatBytes(18e6)).toBe("18\u00A0MB");
  await speak("ur");
  expect(formatBytes(18e6)).toBe("\u206818\u00A0MB\u2069");
  await speak("en");
});

test("the language that is none is longer than English, runs from right to left, and fills in what it is given", async () => {
  await speak("en");
  const english = t("library_none", "x");
  await speak("pseudo");
  const other = t("library_none", "x");
  expect([uiDirection(), other.startsWith("["), other.includes("x"), other.length > english.length * 1.25]).toEqual(["rtl", true, true, true]);
  expect(tn("ui_minutes", 1200)).toContain("1,200");
  await speak("en");
});
