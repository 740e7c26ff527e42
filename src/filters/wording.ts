import type { BuiltIn, CompiledPack } from "#core/built-in.ts";
import { kinds, type Kind } from "#core/kind.ts";
import { builtInData } from "./built-in-data.ts";
import type { WordingShape } from "./compiled-pack.ts";
import { firstWordOf, wordsOf, type Word } from "./words.ts";

export type { WordingShape } from "./compiled-pack.ts";

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

interface Index {
  readonly data: BuiltIn;
  readonly all: readonly Entry[];
  /** By first word, so that a paragraph costs one look-up; longest first, so that "Read more on" goes before "Read more". */
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
  /** Words of the longest phrase. */
  readonly longest: number;
}

/** Every phrase of every pack. */
export const phrases = (): readonly Phrase[] => index().all;

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
  const { byWord, longest } = index();
  const words = wordsOf(text, longest);
  const first = words[0];
  if (!first || isQuotation(text, first)) return [];
  const found = (byWord.get(first.folded) ?? []).filter((entry) => entry.words.every((each, at) => words[at]?.folded === each));
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
  const candidates = index().byWord.get(firstWordOf(text));
  if (!candidates) return false;
  const words = wordsOf(text, telling);
  return candidates.some((entry) => words.every((each, at) => at >= entry.words.length || entry.words[at] === each.folded));
}

/** How the ledger names a phrase. */
export const lineOf = (phrase: Phrase): string => `wording/${phrase.lang}: ${phrase.phrase}`;

/** Somebody's words are the story's, whatever they say. */
const isQuotation = (text: string, first: Word): boolean => /["“„«‘'「『]/.test(text.slice(0, first.start));

let made: Index | undefined;

function index(): Index {
  const data = builtInData();
  if (made?.data !== data) made = indexed(data);
  return made;
}

function indexed(data: BuiltIn): Index {
  const all = data.packs.flatMap(entriesOf);
  const byWord = new Map<string, Entry[]>();
  for (const entry of all) {
    const first = entry.words[0] ?? "";
    const same = byWord.get(first);
    if (same) same.push(entry);
    else byWord.set(first, [entry]);
  }
  for (const same of byWord.values()) same.sort((one, other) => other.words.length - one.words.length);
  return { data, all, byWord, longest: Math.max(...all.map(({ words }) => words.length)) };
}

function entriesOf(pack: CompiledPack): readonly Entry[] {
  return kinds.flatMap((kind) =>
    Object.entries(pack.phrases[kind] ?? {}).flatMap(([shapes, said]) => {
      const as = shapes.split(" ") as WordingShape[];
      return said.map((each) => {
        const [phrase = "", words = phrase.toLowerCase()] = each.split("\t");
        return { kind, lang: pack.language, phrase, as, words: words.split(" ") };
      });
    }),
  );
}
