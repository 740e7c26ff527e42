import type { Direction } from "#core/clipping.ts";
import { browser } from "#platform/browser.ts";
import { readSettings } from "#platform/settings.ts";
import type english from "./_locales/en/messages.json";

/** Every key of the English file. A key that is not there does not compile. */
export type Key = keyof typeof english;

/** Keys that come as a family, one for each plural category: `minutes_one`, `minutes_other`, … */
export type PluralKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

export const languages = ["en", "ur"] as const;
export type Language = (typeof languages)[number];

type Messages = Record<string, { message: string }>;

const fallback: Language = "en";
const rightToLeft: ReadonlySet<Language> = new Set(["ur"]);

let language: Language = fallback;
let messages: Messages = {};

/**
 * Loads the words. Call it once, before the first `t`.
 * Not `browser.i18n.getMessage`: that follows the browser's language alone, and many who read Urdu
 * have their browser in English.
 */
export async function loadWords(): Promise<void> {
  const { language: wanted } = await readSettings();
  language = wanted === "auto" ? nearest(browser.i18n.getUILanguage()) : wanted;
  messages = { ...(await readMessages(fallback)), ...(language === fallback ? {} : await readMessages(language)) };
}

/** The sentence for a key, with `$1`, `$2`, … filled in. */
export function t(key: Key, ...values: readonly (string | number)[]): string {
  const sentence = messages[key]?.message ?? key;
  return sentence.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ""));
}

/** The sentence for a count; `$1` is the count, written the language's way. */
export function tn(stem: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const category = new Intl.PluralRules(language).select(count);
  const key = `${stem}_${category}` in messages ? `${stem}_${category}` : `${stem}_other`;
  return t(key as Key, formatNumber(count), ...values);
}

export const uiLanguage = (): Language => language;

export const uiDirection = (): Direction => (rightToLeft.has(language) ? "rtl" : "ltr");

export const formatNumber = (value: number): string => new Intl.NumberFormat(language).format(value);

/** A day, as the language writes it. `when` is anything that `Date` takes; empty when it cannot be read. */
export function formatDate(when: number | string): string {
  const date = new Date(when);
  return Number.isNaN(date.getTime()) ? "" : new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(date);
}

function nearest(tag: string): Language {
  const base = tag.split("-")[0];
  return languages.find((each) => each === base) ?? fallback;
}

async function readMessages(of: Language): Promise<Messages> {
  const answer = await fetch(browser.runtime.getURL(`_locales/${of}/messages.json`));
  return (await answer.json()) as Messages;
}
