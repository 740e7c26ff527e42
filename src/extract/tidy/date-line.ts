import { isHeading, type Line } from "../lines.ts";

/**
 * A line that tells when, and no more, in any language: a third of its words are numbers, a year or a time of day among
 * them; or a number and two or three words ("3 min read", "1 day ago").
 */
export function isDateLine({ element, text, size, ends }: Line): boolean {
  if (isHeading(element) || size > 18 || /^\W*\+\d/.test(text) || (ends && size >= 8) || element.closest("table, pre, blockquote, dl")) return false;
  const numbers = text.split(/\s+/).filter((word) => /\p{N}/u.test(word)).length; // word by word: one of 100,000 letters is read once
  const inList = element.closest("li") !== null;
  if (tells.test(text)) return numbers >= size * (inList ? 0.5 : 0.28);
  return numbers === 1 && size <= 5 && !inList && /(?<![\p{L}\p{N}.,=])\p{N}{1,2}(?![\p{N}.,])/u.test(text) && !/[.!?:]$|^\p{N}+[.)]/u.test(text);
}

/** A year, a time of day, a day in figures. */
const tells = /(?<![\p{N}.,/-])(?:(?:19|20)\p{N}{2}|[0-2]?\p{N}[:.h][0-5]\p{N}(?::\p{N}{2})?|(?:\p{N}{4}|\p{N}{1,2})[./-]\p{N}{1,2}[./-](?:\p{N}{4}|\p{N}{1,2}))(?![\p{N}/-])/u;
