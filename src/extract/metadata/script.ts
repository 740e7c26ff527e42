import type { Direction } from "#core/clipping.ts";

const rtlLetters = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/g;

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
  for (const each of doc.getElementsByTagName("p")) {
    paragraphs += ` ${each.textContent}`;
    if (paragraphs.length > longestSample) break;
  }
  return (paragraphs.trim().length > 200 ? paragraphs : doc.body.textContent).slice(0, longestSample);
}

/** Letters of any script, which are nearly all of a text: counted by the run. */
export function countLetters(text: string): number {
  let letters = 0;
  for (const run of text.match(/\p{L}+/gu) ?? []) letters += /[\uD800-\uDBFF]/.test(run) ? [...run].length : run.length;
  return letters;
}

/** @param signs a global expression for one sign */
export const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;
