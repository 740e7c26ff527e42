import { fold } from "./fold.ts";
import { wordsOf } from "./words.ts";

/** States that `is:` asks for. */
export const states = ["unread", "read", "starred", "archived"] as const;
export type State = (typeof states)[number];

/** What a person typed into the search box. */
export interface Query {
  /** Folded. Each has to be there, whole or as the beginning of a longer word. */
  readonly words: readonly string[];
  /** Folded words of each "phrase", that have to follow one another. */
  readonly phrases: readonly (readonly string[])[];
  readonly filters: Filters;
  /** What can be told to be amiss in it. Its words are looked for all the same. */
  readonly mistakes: readonly Mistake[];
}

/** `badDay`: no day behind `before:` or `after:`; `unknownState`: none that `is:` knows; `emptyFilter`, `emptyPhrase`: nothing stands there yet. */
export interface Mistake {
  readonly code: "badDay" | "unknownState" | "emptyFilter" | "emptyPhrase";
  /** What was written. */
  readonly written: string;
}

export interface Filters {
  readonly sites: readonly string[];
  /** Folded. */
  readonly tags: readonly string[];
  readonly states: readonly State[];
  /** Primary subtags: `ur`. */
  readonly languages: readonly string[];
  /** Milliseconds since the epoch, the first that no longer fits; null for no bound. */
  readonly before: number | null;
  /** The first that fits. */
  readonly after: number | null;
}

/** `name:value`, `name:"value"`, `"phrase"` or `word`. A quotation mark that is still open closes at the end: it is being typed. */
const piece = /([a-z]+):(?:["“]([^"”]*)(?:["”]|$)|(\S*))|["“]([^"”]*)(?:["”]|$)|(\S+)/giu;

/** Reads what was typed. Whatever is no filter is looked for as words, so nothing typed is an error. */
export function parseQuery(typed: string): Query {
  const words: string[] = [];
  const phrases: (readonly string[])[] = [];
  const filters = { sites: [] as string[], tags: [] as string[], states: [] as State[], languages: [] as string[], before: null as number | null, after: null as number | null };
  const mistakes: Mistake[] = [];
  for (const [whole, name, quoted, bare, phrase] of typed.matchAll(piece)) {
    const mistake = mistakeIn(name?.toLowerCase(), quoted ?? bare ?? "", phrase);
    if (mistake) mistakes.push({ code: mistake, written: whole });
    if (name && addFilter(filters, name.toLowerCase(), quoted ?? bare ?? "")) continue;
    const found = wordsOf(whole);
    if (phrase !== undefined && found.length > 1) phrases.push(found);
    else words.push(...found);
  }
  return { words, phrases, filters, mistakes };
}

const filterNames = new Set(["site", "tag", "lang", "is", "before", "after"]);

/** One that is still being typed is no mistake yet, as long as it can become something. */
function mistakeIn(name: string | undefined, value: string, phrase: string | undefined): Mistake["code"] | null {
  if (phrase !== undefined && wordsOf(phrase).length === 0) return "emptyPhrase";
  if (name === undefined || !filterNames.has(name)) return null;
  if (value === "") return "emptyFilter";
  if (name === "is") return states.some((each) => each.startsWith(value.toLowerCase())) ? null : "unknownState";
  const isDay = name !== "before" && name !== "after" ? true : day.test(value) || begunDay.test(value);
  return isDay ? null : "badDay";
}

type Gathering = { -readonly [Name in keyof Filters]: Filters[Name] extends readonly (infer Each)[] ? Each[] : Filters[Name] };

/** @returns whether it is a filter; one that is still being typed asks for nothing yet */
function addFilter(filters: Gathering, name: string, value: string): boolean {
  const isEmpty = value === "";
  if (name === "site") return isEmpty || filters.sites.push(value.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/, "").replace(/\/.*$/, "")) > 0;
  if (name === "tag") return isEmpty || filters.tags.push(fold(value)) > 0;
  if (name === "lang") return isEmpty || filters.languages.push(value.toLowerCase()) > 0;
  if (name === "is") return isEmpty || addState(filters, value.toLowerCase());
  if (name === "before" || name === "after") return isEmpty || addBound(filters, name, value);
  return false;
}

function addState(filters: Gathering, value: string): boolean {
  const state = states.find((each) => each === value);
  if (state) filters.states.push(state);
  return state !== undefined || states.some((each) => each.startsWith(value));
}

const begunDay = /^[\d-]{1,3}$/;

const day = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?-?$/;

/** `2026`, `2026-01`, `2026-01-31`: before its first moment, or from it on, by the clock of this place. */
function addBound(filters: Gathering, name: "before" | "after", value: string): boolean {
  const [, year, month = "1", date = "1"] = day.exec(value) ?? [];
  if (year) filters[name] = new Date(Number(year), Number(month) - 1, Number(date)).getTime();
  return year !== undefined || begunDay.test(value);
}

/** Whether the query asks for anything. */
export const isEmpty = ({ words, phrases, filters }: Query): boolean => words.length + phrases.length === 0 && !hasFilters(filters);

export const hasFilters = ({ sites, tags, states: asked, languages, before, after }: Filters): boolean =>
  sites.length + tags.length + asked.length + languages.length > 0 || before !== null || after !== null;

/** Every word that is looked for, those of phrases too. */
export const allWords = ({ words, phrases }: Query): readonly string[] => [...new Set([...words, ...phrases.flat()])];
