import { elementsIn } from "#core/elements-in.ts";
import type { Direction } from "#core/clipping.ts";
import { isWestern } from "#core/western.ts";

const rtlLetters = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]+/g;

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)\b/;

/** By the script of the text; by the page's word only where the text leaves it open. */
export function readDirection(doc: Document, lang: string | null, sample: string): Direction {
  const all = countLetters(sample);
  const share = all === 0 ? 0 : count(sample, rtlLetters) / all;
  if (share > 0.6) return "rtl";
  if (share < 0.2 && all > 200) return "ltr";
  const said = (doc.documentElement.getAttribute("dir") ?? doc.body.getAttribute("dir") ?? "").toLowerCase();
  if (said === "rtl" || said === "ltr") return said;
  return lang && rightToLeft.test(lang) ? "rtl" : "ltr";
}

/** UTF-16 units. */
const longestSample = 2500;

/** The beginning of the page's paragraphs; its furniture may be in another language. */
export function sampleOf(doc: Document): string {
  let paragraphs = "";
  for (const each of elementsIn(doc, "p")) {
    paragraphs += ` ${each.textContent}`;
    if (paragraphs.length > longestSample) break;
  }
  return (paragraphs.trim().length > 200 ? paragraphs : doc.body.textContent).slice(0, longestSample);
}

/** Letters of any script. */
export const countLetters = (text: string): number => count(text, isWestern(text) ? /[a-zªµºÀ-ÖØ-öø-ɏ]+/gi : /\p{L}+/gu);

/**
 * How many signs of a text are of a kind.
 * @param runs a global expression for one such sign or several: by the run it is quicker than one by one
 */
export function count(text: string, runs: RegExp): number {
  let signs = 0;
  for (const run of text.match(runs) ?? []) signs += /[\uD800-\uDBFF]/.test(run) ? [...run].length : run.length;
  return signs;
}
