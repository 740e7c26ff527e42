import type { Sources } from "./index.ts";
import { count, countLetters } from "./script.ts";

/** Letters that tell apart the languages of one script; without them the script's commonest language it is. */
const byLetters: Readonly<Record<string, readonly (readonly [RegExp, least: number, string])[]>> = {
  Arab: [[/[ټډړږښۍې]+/gu, 0.02, "ps"], [/[ٻڄڃڇڊڏڙڦڪڳڱ]+/gu, 0.03, "sd"], [/[ٹڈڑںےۓ]+/gu, 0.03, "ur"], [/[ڕڵۆێ]+/gu, 0.02, "ckb"], [/[ۇۈۋېەڭ]+/gu, 0.08, "ug"], [/[پچژگ]+/gu, 0.015, "fa"]],
  Cyrl: [[/[іїєґ]+/giu, 0.02, "uk"], [/[ўі]+/giu, 0.02, "be"], [/[ѓќѕ]+/giu, 0.002, "mk"], [/[јљњћђџ]+/giu, 0.02, "sr"], [/[қғңұәһ]+/giu, 0.02, "kk"], [/[ыэё]+/giu, 0.005, "ru"], [/ъ+/giu, 0.005, "bg"]],
  Deva: [[/[ळऱ]+/gu, 0.004, "mr"]],
  Beng: [[/[ৰৱ]+/gu, 0.005, "as"]],
};

/** Scripts as `Intl.Locale` names them, each with its commonest language. What half of the letters belong to is the script. */
const commonest: ReadonlyMap<string, string> = new Map(
  "Arab-ar Hebr-he Jpan-ja Kore-ko Hans-zh Thai-th Deva-hi Beng-bn Taml-ta Telu-te Gujr-gu Guru-pa Knda-kn Mlym-ml Sinh-si Grek-el Armn-hy Geor-ka Ethi-am Mymr-my Khmr-km Laoo-lo".split(" ").map((each) => each.split("-") as [string, string]),
);

/** What belongs to a script; Japanese before Chinese, whose signs it borrows. */
const scripts: readonly (readonly [RegExp, least: number, string])[] = [
  [/\p{Script=Latin}+/gu, 0.5, "Latn"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]+/gu, 0.1, "Jpan"],
  [/\p{Script=Hangul}+/gu, 0.3, "Kore"],
  [/\p{Script=Han}+/gu, 0.5, "Hans"],
  ...["Cyrl", ...commonest.keys()].filter((script) => !/Jpan|Kore|Hans/.test(script)).map((script) => [new RegExp(`\\p{Script=${script}}+`, "gu"), 0.5, script] as const),
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
  const has = ([signs, least]: readonly [RegExp, number, string]) => count(text, signs) > least * all;
  const written = all < (declared ? enough : 20) ? undefined : scripts.find(has)?.[2];
  if (!written) return declared;
  const told = byLetters[written]?.find(has)?.[2] ?? commonest.get(written) ?? null;
  if (declared && scriptOf(declared) === written) return isStronger(told, declared) ? told : declared;
  return told;
}

/** Urdu under a page that says Arabic: its own letters are proof. The other way round they are merely missing. */
const isStronger = (told: string | null, declared: string): boolean => /^ar\b/.test(declared) && told !== null && told !== "ar";

/** What most pages declare. The browser, who knows all languages, has to fetch what it knows. */
const surelyLatin = /^(?:en|es|fr|de|it|pt|nl|pl|sv|tr|id|vi)(?:-[A-Z]{2})?$/;

/** Chinese is one, however it is written; a Japanese text has Chinese signs and Korean its own. */
function scriptOf(tag: string): string {
  if (surelyLatin.test(tag)) return "Latn";
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
