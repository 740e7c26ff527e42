import { telling } from "#filters/telling.ts";
import { isHeading, isWholly, type Line } from "../lines.ts";
import { withPlainDigits } from "../metadata/date-text.ts";

/**
 * A line that tells when, and no more, in any language: a third of its words are numbers, a year or a time of day among
 * them; or a number and two or three words ("3 min read", "1 day ago").
 */
export function isDateLine({ element, text: said, size, ends }: Line): boolean {
  if (isHeading(element) || size > 18 || element.closest("table, pre, blockquote, dl")) return false;
  if (element.localName === "time" || (element.querySelector("time") && isWholly(element, "time"))) return true; // the page says so itself
  const text = withPlainDigits(said);
  if (!/\d/.test(text) || /^\W*\+\d/.test(text) || (ends && size >= 8)) return false;
  const numbers = text.split(/\s+/).filter((word) => /\d/.test(word)).length; // word by word: one of 100,000 letters is read once
  const inList = element.closest("li") !== null;
  if (telling("moments").test(text)) return numbers >= size * (inList ? 0.5 : 0.28);
  return numbers === 1 && size <= 5 && !inList && /(?<![\p{L}\d.,=])\d{1,2}(?![\d.,])/u.test(text) && !/[.!?:]$|^\d+[.)]/.test(text);
}
