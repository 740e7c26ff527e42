/** Marks that some write and others leave out: accents, Arabic and Hebrew vowel signs, the Arabic stretch, joiners. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|[\u0640\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Letters that are the same word to a reader and have no decomposition. Urdu and Arabic share the last ones. */
const sameLetters: Readonly<Record<string, string>> = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i",
  ي: "ی", ى: "ی", ك: "ک", ه: "ہ", ە: "ہ", ة: "ہ",
};
const sameLetter = new RegExp(`[${Object.keys(sameLetters).join("")}]`, "gu");

/** A text as search compares it: case, accents and the several spellings of one letter do not count. */
export function fold(text: string): string {
  const bare = text.normalize("NFKD").toLowerCase().replace(marks, ""); // in this order: a letter that mathematics sets bold has no small form of its own
  return bare.replace(sameLetter, (letter) => sameLetters[letter] ?? letter).normalize("NFC");
}
