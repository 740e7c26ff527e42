import type { Rule } from "#core/rule.ts";
import { walkTopLevel } from "./scan.ts";

/**
 * What may be unwise about a line that is a filter all the same. Each code is the tail of a `filter_warning_<code>` key
 * in `_locales`.
 */
export const filterWarningCodes = [
  /** It finds whatever an article is made of, and so would be held back on most pages. */
  "takesAll",
  /** It finds only `html` or `body`, which are never taken out, kept or taken for the article. */
  "pageItself",
] as const;

export type FilterWarningCode = (typeof filterWarningCodes)[number];

/** Null where nothing is unwise, as far as the line alone can tell. */
export function warningOf({ action, selector, steps }: Rule): FilterWarningCode | null {
  if (steps.length > 0 || action === "except") return null;
  const subjects = membersOf(selector).map(subjectOf);
  if (subjects.every((subject) => pages.test(subject))) return "pageItself";
  return action === "remove" && subjects.some((subject) => stuff.has(subject)) ? "takesAll" : null;
}

/** `body` and `html`, whatever is asked of them. */
const pages = /^(?:html|body|:root)(?![\w-])/i;

/** Elements that the text of an article stands in. */
const stuff: ReadonlySet<string> = new Set(["*", "p", "div", "article", "main", "section"]);

/** What a selector finds, without where it finds it. */
const subjectOf = (member: string): string => (/[^\s>+~]*$/.exec(member)?.[0] ?? "").toLowerCase();

function membersOf(selector: string): readonly string[] {
  const commas: number[] = [];
  walkTopLevel(selector, (char, at) => void (char === "," && commas.push(at)));
  return [...commas, selector.length].map((end, at) => selector.slice(at === 0 ? 0 : (commas[at - 1] ?? 0) + 1, end).trim());
}
