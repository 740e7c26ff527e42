/** A word of a text, folded so that spellings of one word are equal. */
export interface Word {
  readonly folded: string;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Scripts that write no spaces: each character counts as a word. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** Letters, marks, numbers; and what stands within words: joiners, tatweel, apostrophes. */
const withinWord = String.raw`\p{L}\p{M}\p{N}\u{200C}\u{200D}\u0640'’`;
const word = new RegExp(`[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[${withinWord}])+`, "gu");

/**
 * The words of a text, white space and punctuation left out.
 * @param most stop after so many: a phrase has few, a text may have thousands
 */
export function wordsOf(text: string, most = Infinity): readonly Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(word)) {
    if (words.length >= most) break;
    words.push({ folded: fold(found[0]), start: found.index, end: found.index + found[0].length });
  }
  return words;
}

/** Marks that carry no letter: Arabic vowels and tatweel, joiners, apostrophes. */
const silent = /[\u064b-\u065f\u0670\u06d6-\u06ed\u0640'’]|\u{200c}|\u{200d}/gu;

/** Letters that Arabic, Persian and Urdu keyboards write differently for the same word. */
const letterVariants: ReadonlyMap<string, string> = new Map(
  Object.entries({ ي: "ی", ى: "ی", ئ: "ی", ك: "ک", ه: "ہ", ة: "ہ", ۃ: "ہ", ۂ: "ہ", ھ: "ہ", أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ؤ: "و", ۓ: "ے" }),
);

/** Case, compatibility forms, silent marks and letter variants folded; every number becomes `#`. */
export function fold(written: string): string {
  const plain = written.normalize("NFKC").toLowerCase().normalize("NFC").replace(silent, "");
  if (/^\p{N}+$/u.test(plain)) return "#";
  return plain.replace(/[\u0600-\u06ff]/g, (letter) => letterVariants.get(letter) ?? letter);
}
