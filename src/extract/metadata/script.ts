import type { Direction } from "#core/clipping.ts";
import type { Sources } from "./index.ts";

const rtlLetters = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/g;
const letters = /\p{L}/gu;

/** Scripts that are written by one language, or nearly so. */
const byScript: readonly (readonly [RegExp, string])[] = [
  [/[ٹڈڑںےۓ]/g, "ur"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Han}/gu, "zh"],
];

/** What the page declares; where it declares nothing, what its script betrays. BCP 47. */
export function readLanguage({ doc, jsonLd, meta }: Sources): string | null {
  const said = doc.documentElement.getAttribute("lang") || doc.documentElement.getAttribute("xml:lang") || doc.body.getAttribute("lang") || meta("content-language", "og:locale") || jsonLd.lang;
  return tagOf(said ?? "") ?? languageOf(sampleOf(doc));
}

function tagOf(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll("_", "-").split(/[,;\s]/)[0] ?? "")[0] ?? null;
  } catch {
    return null;
  }
}

function languageOf(text: string): string | null {
  const all = count(text, letters);
  return byScript.find(([script], index) => count(text, script) > all * (index === 0 ? 0.04 : index === 3 ? 0.1 : 0.3))?.[1] ?? null;
}

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)\b/;

/** By the script of the text; by the page's word only where the text leaves it open. */
export function readDirection(doc: Document, lang: string | null): Direction {
  const text = sampleOf(doc);
  const all = count(text, letters);
  const share = all === 0 ? 0 : count(text, rtlLetters) / all;
  if (share > 0.6) return "rtl";
  if (share < 0.2 && all > 200) return "ltr";
  const said = (doc.documentElement.getAttribute("dir") ?? doc.body.getAttribute("dir") ?? "").toLowerCase();
  if (said === "rtl" || said === "ltr") return said;
  return lang && rightToLeft.test(lang) ? "rtl" : "ltr";
}

/** The page's paragraphs; its furniture may be in another language. */
function sampleOf(doc: Document): string {
  const paragraphs = [...doc.querySelectorAll("p")].map((each) => each.textContent).join(" ");
  return (paragraphs.trim().length > 200 ? paragraphs : doc.body.textContent).slice(0, 8000);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
