import { isWestern, westernLetter } from "#core/western.ts";

/** A word of a text, folded so that spellings of one word are equal. */
export interface Word {
  readonly folded: string;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Scripts that write no spaces, of syllables and of letters: each character counts as a word. */
const syllables = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;
const letters = String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const unspaced = syllables + letters;
/** Letters, marks, numbers; and what stands within words, and begins none, for pictographs have such behind them: joiners, tatweel, apostrophes. */
const withinWord = String.raw`\p{L}\p{M}\p{N}\u{200C}\u{200D}\u0640'’`;
const anyWord = new RegExp(`([${syllables}]\\p{M}*)|([${letters}]\\p{M}*)|(?![${unspaced}])[\\p{L}\\p{N}](?:(?![${unspaced}])[${withinWord}])*`, "gu");
const western = new RegExp(`[${westernLetter}][${westernLetter}'’]*`, "g");
const wordIn = (text: string): RegExp => (isWestern(text) ? western : anyWord);

/**
 * The words of a text, white space and punctuation left out.
 * @param most stop after so many: a phrase has few, a text may have thousands
 */
export function wordsOf(text: string, most = Infinity): readonly Word[] {
  const words: Word[] = [];
  const word = wordIn(text);
  word.lastIndex = 0;
  while (words.length < most) {
    const found = word.exec(text);
    if (!found) break;
    words.push({ folded: fold(found[0]), start: found.index, end: word.lastIndex });
  }
  return words;
}

/** The first word of a text, folded; `""` when it has none. Quick where it is plain English: every text of a page is asked for it. */
export function firstWordOf(text: string): string {
  const start = plainLetter(text, 0, false);
  if (start === text.length) return "";
  const end = plainLetter(text, start, true);
  const isPlain = text.charCodeAt(start) < 128 && !(text.charCodeAt(end) >= 128);
  return isPlain && text[end] !== "'" ? fold(text.slice(start, end)) : (wordsOf(text, 1)[0]?.folded ?? "");
}

/** Where from `at` on the first ASCII letter or digit stands, or, `whilst` in a word, the first character that is none; beyond ASCII all is of interest. */
function plainLetter(text: string, at: number, whilst: boolean): number {
  for (let index = at; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 128) return index;
    const isLetter = (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
    if (isLetter !== whilst) return index;
  }
  return text.length;
}

/**
 * How many words a text has, roughly: in scripts without spaces two syllables or four letters are one.
 * @param most counts no further
 */
export function lengthInWords(text: string, most: number): number {
  let count = 0;
  const word = wordIn(text);
  word.lastIndex = 0;
  for (let found = word.exec(text); found && count < most; found = word.exec(text)) count += found[1] ? 1 / 2 : found[2] ? 1 / 4 : 1;
  return Math.ceil(count);
}

/** Accents, which capitals are often written without; and marks that carry no letter: Arabic vowels and tatweel, joiners, apostrophes. */
const silent = /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed\u0640'’]|\u{200c}|\u{200d}/gu;

/** Letters that Arabic, Persian and Urdu keyboards write differently for the same word; and those whose capitals are another's. */
const letterVariants: ReadonlyMap<string, string> = new Map(
  Object.entries({ ي: "ی", ى: "ی", ئ: "ی", ك: "ک", ه: "ہ", ة: "ہ", ۃ: "ہ", ۂ: "ہ", ھ: "ہ", أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ؤ: "و", ۓ: "ے", ı: "i", ß: "ss", ς: "σ" }),
);

/** Case, accents, compatibility forms, silent marks and letter variants folded; every number becomes `#`. */
export function fold(written: string): string {
  if (/^[a-z]+$/i.test(written)) return written.toLowerCase();
  if (/^\p{N}+$/u.test(written)) return "#";
  const plain = written.normalize("NFKD").toLowerCase().replace(silent, "");
  return plain.replace(/[ıßς\u0600-\u06ff]/g, (letter) => letterVariants.get(letter) ?? letter);
}
