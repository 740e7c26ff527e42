import type { CompiledPhrases } from "#core/built-in.ts";
import { kinds, type Kind } from "#core/kind.ts";
import { builtInData } from "./built-in-data.ts";
import { mostWords, shapeOf, type WordingShape } from "./wording-shapes.ts";
import { firstWordOf, wordsOf, type Word } from "./words.ts";

export type { WordingShape } from "./wording-shapes.ts";

export interface Phrase {
  readonly kind: Kind;
  /** The pack's language, BCP 47. */
  readonly lang: string;
  /** As written in the pack; `#` stands for any number, `…` at the end for up to four words more. */
  readonly phrase: string;
  readonly as: readonly WordingShape[];
}

export interface PhraseFound extends Phrase {
  /** Where the phrase begins and ends in the text that was asked about, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Entry extends Phrase {
  readonly words: readonly string[];
}

/** Every phrase of every pack. */
export const phrases = (): readonly Phrase[] => Object.keys(builtInData().phrases).flatMap(entriesOf);

/**
 * The phrases of the packs that a text begins with, whatever bullets, arrows or pictographs stand before them;
 * longest first, and those of `lang` before those of other languages, which are tried as well: a site in Urdu
 * often has its furniture in English. Case, accents, punctuation, compatibility forms and the spellings of
 * Arabic-script letters make no difference. Words are whole, in scripts that have them: "Sharecroppers" does not
 * begin with "Share".
 *
 * What is found is a hint and no more: `wordingOf` asks for shape and place as well.
 * @param lang BCP 47 of the text, if known
 */
export function phrasesOf(text: string, lang: string | null = null): readonly PhraseFound[] {
  const words = wordsOf(text, mostWords);
  const first = words[0];
  if (!first || isQuotation(text, first)) return [];
  const found = entriesOf(first.folded).filter((entry) => entry.words.every((each, at) => words[at]?.folded === each));
  const own = lang?.split("-")[0];
  return found
    .map((entry) => ({ ...entry, start: first.start, end: words[entry.words.length - 1]?.end ?? 0 }))
    .toSorted((one, other) => Number(other.lang === own) - Number(one.lang === own));
}

/** Which phrase of which pack a text begins with: the longest one, of one kind if `kind` is given. */
export function phraseOf(text: string, lang: string | null = null, kind?: Kind): PhraseFound | null {
  return phrasesOf(text, lang).find((found) => kind === undefined || found.kind === kind) ?? null;
}

/** Most texts are told from all phrases by so few words. */
const telling = 4;

/** Whether a phrase may begin where this text does, and end in it or in one behind it. Quick: it is asked of every text of a page. */
export function mayBeginPhrase(text: string): boolean {
  const candidates = entriesOf(firstWordOf(text));
  if (candidates.length === 0) return false;
  const words = wordsOf(text, telling);
  return candidates.some((entry) => words.every((each, at) => at >= entry.words.length || entry.words[at] === each.folded));
}

/** How the ledger names a phrase. */
export const lineOf = (phrase: Phrase): string => `wording/${phrase.lang}: ${phrase.phrase}`;

/** Somebody's words are the story's, whatever they say. */
const isQuotation = (text: string, first: Word): boolean => /["“„«‘'「『]/.test(text.slice(0, first.start));

let made = { of: null as CompiledPhrases | null, byWord: new Map<string, readonly Entry[]>() };

/** Those that begin with a word, longest first, so that "Read more on" goes before "Read more"; read when they are first asked for. */
function entriesOf(word: string): readonly Entry[] {
  const { phrases: all } = builtInData();
  if (made.of !== all) made = { of: all, byWord: new Map() };
  const known = made.byWord.get(word);
  if (known) return known;
  const entries = Object.hasOwn(all, word) ? (all[word] as string).split("\n").map(read).toSorted((one, other) => other.words.length - one.words.length) : [];
  made.byWord.set(word, entries);
  return entries;
}

function read(line: string): Entry {
  const [[number, ...letters], lang, phrase, words = phrase.toLowerCase()] = line.split("\t") as [string, string, string, string?];
  const as = letters.map((letter) => shapeOf[letter] as WordingShape);
  return { kind: kinds[Number(number)] as Kind, lang, phrase, as, words: words.split(" ") };
}
