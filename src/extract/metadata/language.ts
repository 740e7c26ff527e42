import type { Sources } from "./index.ts";
import { count, countLetters } from "./script.ts";

/** Letters that tell apart the languages of one script; without them the script's commonest language it is. */
const byLetters: Readonly<Record<string, readonly (readonly [RegExp, least: number, string])[]>> = {
  Arab: [[/[ټډړږښۍې]/gu, 0.02, "ps"], [/[ٻڄڃڇڊڏڙڦڪڳڱ]/gu, 0.03, "sd"], [/[ٹڈڑںےۓ]/gu, 0.03, "ur"], [/[ڕڵۆێ]/gu, 0.02, "ckb"], [/[ۇۈۋېەڭ]/gu, 0.08, "ug"], [/[پچژگ]/gu, 0.015, "fa"], [/./u, 0, "ar"]],
  Cyrl: [[/[іїєґ]/giu, 0.02, "uk"], [/[ўі]/giu, 0.02, "be"], [/[ѓќѕ]/giu, 0.002, "mk"], [/[јљњћђџ]/giu, 0.02, "sr"], [/[қғңұәһ]/giu, 0.02, "kk"], [/[ыэё]/giu, 0.005, "ru"], [/ъ/giu, 0.005, "bg"]],
  Hebr: [[/./u, 0, "he"]],
  Jpan: [[/./u, 0, "ja"]],
  Kore: [[/./u, 0, "ko"]],
  Hans: [[/./u, 0, "zh"]],
  Thai: [[/./u, 0, "th"]],
  Deva: [[/[ळऱ]/gu, 0.004, "mr"], [/./u, 0, "hi"]],
  Beng: [[/[ৰৱ]/gu, 0.005, "as"], [/./u, 0, "bn"]],
  Taml: [[/./u, 0, "ta"]],
  Telu: [[/./u, 0, "te"]],
  Gujr: [[/./u, 0, "gu"]],
  Guru: [[/./u, 0, "pa"]],
  Knda: [[/./u, 0, "kn"]],
  Mlym: [[/./u, 0, "ml"]],
  Sinh: [[/./u, 0, "si"]],
  Grek: [[/./u, 0, "el"]],
  Armn: [[/./u, 0, "hy"]],
  Geor: [[/./u, 0, "ka"]],
  Ethi: [[/./u, 0, "am"]],
  Mymr: [[/./u, 0, "my"]],
  Khmr: [[/./u, 0, "km"]],
  Laoo: [[/./u, 0, "lo"]],
};

/** What belongs to a script, as `Intl.Locale` names scripts; Japanese before Chinese, whose signs it borrows. */
const scripts: readonly (readonly [RegExp, least: number, string])[] = [
  [/\p{Script=Latin}/gu, 0.5, "Latn"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.1, "Jpan"],
  [/\p{Script=Hangul}/gu, 0.3, "Kore"],
  [/\p{Script=Han}/gu, 0.5, "Hans"],
  [/\p{Script=Cyrillic}/gu, 0.5, "Cyrl"],
  [/\p{Script=Arabic}/gu, 0.5, "Arab"],
  ...(["Hebr", "Thai", "Deva", "Beng", "Taml", "Telu", "Gujr", "Guru", "Knda", "Mlym", "Sinh", "Grek", "Armn", "Geor", "Ethi", "Mymr", "Khmr", "Laoo"] as const).map(
    (script) => [new RegExp(`\\p{Script=${script}}`, "gu"), 0.5, script] as const,
  ),
];

/** Letters. Less text than that is no evidence against what the page says. */
const enough = 150;

/**
 * The language, BCP 47: what the page declares, as long as its text is written in a script of that language; else what
 * the script of `sample` betrays. Many sites declare the language of their software. Null where neither tells.
 */
export function readLanguage({ doc, jsonLd, meta }: Sources, sample: string): string | null {
  const { documentElement: root, body } = doc;
  const said = [root.getAttribute("lang"), root.getAttribute("xml:lang"), body.getAttribute("lang"), meta("content-language"), meta("og:locale"), jsonLd.lang];
  return languageOf(sample, firstTag(said));
}

function firstTag(texts: readonly (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const tag = text ? tagOf(text) : null;
    if (tag) return tag;
  }
  return null;
}

/** @param declared BCP 47, to be believed where the text's script does not speak against it */
export function languageOf(text: string, declared: string | null): string | null {
  const all = countLetters(text);
  const has = ([signs, least]: readonly [RegExp, number, string]) => least === 0 || count(text, signs) > least * all;
  const written = all < (declared ? enough : 20) ? undefined : scripts.find(has)?.[2];
  if (!written) return declared;
  const told = byLetters[written]?.find(has)?.[2] ?? null;
  if (declared && scriptOf(declared) === written) return isStronger(told, declared) ? told : declared;
  return told;
}

/** Urdu under a page that says Arabic: its own letters are proof. The other way round they are merely missing. */
const isStronger = (told: string | null, declared: string): boolean => /^ar\b/.test(declared) && told !== null && told !== "ar";

/** Chinese is one, however it is written; a Japanese text has Chinese signs and Korean its own. */
function scriptOf(tag: string): string {
  const script = new Intl.Locale(tag).maximize().script ?? "";
  return script === "Hant" || script === "Hani" ? "Hans" : script === "Aran" ? "Arab" : script;
}

function tagOf(text: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll("_", "-").split(/[,;\s]/)[0] ?? "");
    return tag && !/^(?:und|x-default|mul|zxx)\b/.test(tag) ? tag : null;
  } catch {
    return null;
  }
}
