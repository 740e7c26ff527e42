/** A word of a text, folded so that spellings of one word are equal. */
export interface Word {
  readonly folded: string;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Scripts that write no spaces: each character counts as a word. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** Letters, marks, numbers; and what stands within words: joiners, tatweel, apostrophes. */
const withinWord = String.raw`\p{L}\p{M}\p{N}\u{200C}\u{200D}\u0640'’`;
const word = new RegExp(`([${unspaced}]\\p{M}*)|(?:(?![${unspaced}])[${withinWord}])+`, "gu");

/**
 * The words of a text, white space and punctuation left out.
 * @param most stop after so many: a phrase has few, a text may have thousands
 */
export function wordsOf(text: string, most = Infinity): readonly Word[] {
  const words: Word[] = [];
  if (most < 1) return words;
  for (const found of text.matchAll(word)) {
    words.push({ folded: fold(found[0]), start: found.index, end: found.index + found[0].length });
    if (words.length >= most) break;
  }
  return words;
}

/** How many words of a written-without-spaces script go to one of a script with spaces; a rough measure for rough limits. */
const charactersPerWord = 2;

/**
 * How many words a text has, roughly: in scripts without spaces two characters are one.
 * @param most counts no further
 */
export function lengthInWords(text: string, most: number): number {
  let count = 0;
  for (const [, character] of text.matchAll(word)) {
    count += character === undefined ? 1 : 1 / charactersPerWord;
    if (count >= most) break;
  }
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
