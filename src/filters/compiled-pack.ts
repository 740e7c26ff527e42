import type { CompiledPhrases } from "#core/built-in.ts";
import { kinds, type Kind } from "#core/kind.ts";
import { mostWords, shapeOf, wordingShapes } from "./wording-shapes.ts";
import { wordsOf } from "./words.ts";

/** A pack as people write it: `wording/<language>.json`. */
export interface Pack extends Partial<Record<Kind, readonly PackLine[]>> {
  /** BCP 47. */
  readonly language: string;
}

export interface PackLine {
  /** `#` stands for any number, `…` at the end for up to four words more: "Most read in …". */
  readonly phrase: string;
  readonly as: readonly string[];
  /** For whoever reads the pack. */
  readonly note?: string;
}

/**
 * A phrase is a line: the number of its kind, a letter for each of its shapes, language, phrase, and its words folded
 * as the page's are where they are not merely its own in lower case; tabs between.
 * @throws an Error that names a line with an unknown shape, no phrase or too long a one
 */
export function compilePack(pack: Pack): CompiledPhrases {
  const phrases: Record<string, string> = {};
  for (const [number, kind] of kinds.entries()) {
    for (const line of pack[kind] ?? []) {
      const words = wordsIn(line.phrase);
      add(phrases, words[0] as string, [`${number}${shapesOf(line)}`, pack.language, line.phrase, ...(words.join(" ") === line.phrase.toLowerCase() ? [] : [words.join(" ")])].join("\t"));
    }
  }
  return phrases;
}

/** Those of several packs together. */
export function joined(packs: readonly CompiledPhrases[]): CompiledPhrases {
  const all: Record<string, string> = {};
  for (const pack of packs) for (const [first, lines] of Object.entries(pack)) add(all, first, lines);
  return all;
}

function add(phrases: Record<string, string>, first: string, lines: string): void {
  phrases[first] = first in phrases ? `${phrases[first]}\n${lines}` : lines;
}

function shapesOf({ phrase, as }: PackLine): string {
  const letters = as.map((each) => Object.keys(shapeOf).find((letter) => shapeOf[letter] === each));
  if (letters.length === 0 || letters.includes(undefined)) throw new Error(`“${phrase}”: as must be some of ${wordingShapes.join(", ")}`);
  return letters.join("");
}

/** Folding a thousand phrases takes a page longer than all the rest of making ready, so it is done when we are built. */
function wordsIn(phrase: string): readonly string[] {
  const words = wordsOf(phrase.replaceAll("#", "0")).map(({ folded }) => folded);
  if (words.length === 0 || words.length > mostWords) throw new Error(`“${phrase}”: a phrase has from 1 to ${mostWords} words`);
  return words;
}
