import type { Direction } from "#core/clipping.ts";
import { browser } from "#platform/browser.ts";
import { readSettings } from "#platform/settings.ts";
import { languages, type Language } from "./languages.ts";
import { lengthened } from "./pseudo.ts";
import type english from "./_locales/en/messages.json";

/** Every key of the English file. A key that is not there does not compile. */
export type Key = keyof typeof english;

/** Keys that come as a family, one for each plural category: `minutes_one`, `minutes_other`, … */
export type PluralKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

export { languages, type Language };

/** English, longer and from right to left: whoever makes a screen sees at once what another language will do to it. No option offers it. */
export const pseudo = "pseudo";
type Spoken = Language | typeof pseudo;

type Messages = Record<string, { message: string }>;

const fallback: Language = "en";
const rightToLeft: ReadonlySet<Spoken> = new Set(["ur", pseudo]);

let language: Spoken = fallback;
let messages: Messages = {};
let formats = formatsOf(fallback);

/**
 * Loads the words. Call it once, before the first `t`.
 * Not `browser.i18n.getMessage`: that follows the browser's language alone, and many who read Urdu
 * have their browser in English.
 */
export async function loadWords(): Promise<void> {
  const [{ language: wanted }, words] = await Promise.all([readSettings(), readMessages(fallback)]);
  language = wanted === "auto" ? nearest(browser.i18n.getUILanguage()) : wanted;
  messages = language === fallback || language === pseudo ? words : { ...words, ...(await readMessages(language)) };
  if (language === pseudo) messages = lengthened(words);
  formats = formatsOf(uiLanguage());
}

/** The sentence for a key, with `$1`, `$2`, … filled in. */
export function t(key: Key, ...values: readonly (string | number)[]): string {
  const sentence = messages[key]?.message ?? wordsOfTheBrowser(key);
  return sentence.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ""));
}

/** The sentence for a count; `$1` is the count, written the language's way. */
export function tn(stem: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const category = formats.plural.select(count);
  const key = `${stem}_${category}` in messages ? `${stem}_${category}` : `${stem}_other`;
  return t(key as Key, formatNumber(count), ...values);
}

export const uiLanguage = (): Language => (language === pseudo ? fallback : language);

export const uiDirection = (): Direction => (rightToLeft.has(language) ? "rtl" : "ltr");

/** "one, two and three", as the language joins them. */
export const formatList = (parts: readonly string[]): string => new Intl.ListFormat(uiLanguage(), { type: "conjunction" }).format(parts);

/** Bytes as people say them: "12 MB". No line ends between the number and its unit. */
export function formatBytes(bytes: number): string {
  const units = ["kilobyte", "megabyte", "gigabyte"] as const;
  const step = bytes >= 1e9 ? 2 : bytes >= 1e6 ? 1 : 0;
  const value = bytes / 10 ** (3 * (step + 1));
  const said = new Intl.NumberFormat(uiLanguage(), { style: "unit", unit: units[step] ?? "kilobyte", maximumFractionDigits: value < 10 ? 1 : 0 }).format(value).replaceAll(" ", "\u00A0");
  return uiDirection() === "rtl" ? `\u2068${said}\u2069` : said; // a unit in Latin letters stands behind its number, as they read
}

/** What our language calls a language: `ur` is "Urdu". The tag itself where nobody knows it. */
export function languageName(tag: string): string {
  try {
    return formats.languages.of(tag) ?? tag;
  } catch {
    return tag; // a page may say anything
  }
}

export const formatNumber = (value: number): string => formats.number.format(value);

/** @param hundredths 100 is all of it */
export const formatPercent = (hundredths: number): string => formats.percent.format(hundredths / 100);

/** A day, as the language writes it. `when` is anything that `Date` takes; empty when it cannot be read. */
export function formatDate(when: number | string): string {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) return "";
  // A day without an hour is read as midnight at Greenwich: west of it, that is the evening before.
  const isDayAlone = typeof when === "string" && /^\d{4}(?:-\d\d){0,2}$/.test(when);
  return (isDayAlone ? formats.dayAlone : formats.day).format(date);
}

/** How long ago, in the largest unit that fits: "now", "5 minutes ago", "yesterday"; after a month, the day itself. */
export function formatAgo(when: number, now = Date.now()): string {
  const minutes = Math.round((when - now) / 60_000);
  if (minutes >= 0) return formats.ago.format(0, "second");
  if (minutes > -60) return formats.ago.format(minutes, "minute");
  if (minutes > -24 * 60) return formats.ago.format(Math.round(minutes / 60), "hour");
  const days = Math.round(minutes / 60 / 24);
  return days > -31 ? formats.ago.format(days, "day") : formatDate(when);
}

/** Made once: a list of a hundred articles asks for a hundred dates, and each maker costs a millisecond. */
function formatsOf(of: Language) {
  return {
    plural: new Intl.PluralRules(of),
    number: new Intl.NumberFormat(of),
    percent: new Intl.NumberFormat(of, { style: "percent" }),
    day: new Intl.DateTimeFormat(of, { dateStyle: "medium" }),
    dayAlone: new Intl.DateTimeFormat(of, { dateStyle: "medium", timeZone: "UTC" }),
    languages: new Intl.DisplayNames(of, { type: "language" }),
    ago: new Intl.RelativeTimeFormat(of, { numeric: "auto" }),
  };
}

/** For the sentence that says that our own words did not load. */
const wordsOfTheBrowser = (key: string): string => browser.i18n.getMessage(key) || key;

function nearest(tag: string): Language {
  const base = tag.split("-")[0];
  return languages.find((each) => each === base) ?? fallback;
}

async function readMessages(of: Language): Promise<Messages> {
  const answer = await fetch(browser.runtime.getURL(`_locales/${of}/messages.json`));
  return (await answer.json()) as Messages;
}
