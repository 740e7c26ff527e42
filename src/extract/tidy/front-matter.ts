import { isHeading, type Line } from "../lines.ts";
import { core } from "../text.ts";
import { isDateLine } from "./date-line.ts";
import type { Draft } from "./draft.ts";
import type { Step } from "./index.ts";

/** What stands between the title and the first sentences, and is neither: section, title once more, names, days, reading time. */
export const frontMatter: Step = {
  name: "front-matter",
  apply(draft) {
    const lines = draft.lines();
    const prose = lines.flatMap((line, index) => (line.isProse ? [index] : []));
    const [first = 0, , third = 0] = prose;
    if (prose.length < 3 || isOfEntries(lines, draft)) return;
    for (const [index, line] of lines.slice(0, first).entries()) if (isLabel(line) || isTitle(line, draft, index === 0) || isAbout(line, draft)) draft.drop(line.element);
    for (const line of lines.slice(first, third)) if (isAbout(line, draft)) draft.drop(line.element);
  },
};

/** A live blog, a thread, letters: each entry begins with its own day or name, the first as all others. */
function isOfEntries(lines: readonly Line[], draft: Draft): boolean {
  let entries = 0;
  let isBehindName = false;
  for (const line of lines) {
    if (isAbout(line, draft)) isBehindName = true;
    else if (line.isProse && isBehindName) {
      entries += 1;
      isBehindName = false;
    }
  }
  return entries > 2;
}

const isAbout = (line: Line, draft: Draft): boolean => !isHeading(line.element) && (isDateLine(line) || isNames(line, draft));

/** A few words that are no sentence: the section, a kicker, a button. */
const isLabel = ({ element, text, size, linked, ends }: Line): boolean =>
  !isHeading(element) && !element.matches("table, pre, blockquote, dl, math") && !/[:：]$/.test(text) && !ends && ((size <= 4 && element.localName !== "li") || (size <= 8 && linked >= 0.9));

const wordsIn = (text: string): readonly string[] => core(text.replaceAll("\u00ad", ""), " ").split(" ").filter(Boolean);

/** The title, perhaps with its kicker; the first heading may leave some of it away. */
function isTitle({ element, text, size, ends, isProse }: Line, { title }: Draft, isFirst: boolean): boolean {
  const own = wordsIn(title);
  if (isProse || own.length < 3 || (ends && size > own.length * 1.3) || size > own.length * 1.8 + 5) return false;
  const words = wordsIn(text);
  const said = new Set(words);
  const shared = own.filter((word) => said.has(word)).length;
  return shared >= own.length * 0.8 || (isFirst && isHeading(element) && shared >= 3 && shared >= Math.min(own.length, words.length) * 0.6);
}

/** Whoever wrote it, and little more. */
function isNames({ text, size }: Line, { byline }: Draft): boolean {
  const names = wordsIn(byline ?? "");
  if (names.length === 0 || size > names.length + 8) return false;
  const said = new Set(wordsIn(text));
  return names.every((word) => said.has(word));
}
