import type { CompiledPack } from "#core/built-in.ts";
import { kinds, type Kind } from "#core/kind.ts";
import { wordsOf } from "./words.ts";

/**
 * In what shape a phrase of a pack betrays clutter. The phrase alone never does.
 * - `label`: stands before a link. "Read also: <a>…</a>"
 * - `bareLabel`: so telling that a colon and a headline behind it are enough, where the link has got lost
 * - `heading`: is the whole text, and what follows is no prose: a list of links, a form, nothing
 * - `line`: is the whole text; nobody writes just this as a paragraph of a story
 * - `opening`: begins a short boilerplate sentence whose rest varies
 */
export const wordingShapes = ["label", "bareLabel", "heading", "line", "opening"] as const;

export type WordingShape = (typeof wordingShapes)[number];

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

/** @throws an Error that names a line with an unknown shape or no phrase */
export function compilePack(pack: Pack): CompiledPack {
  const phrases: Partial<Record<Kind, Record<string, string[]>>> = {};
  for (const kind of kinds) {
    const byShapes: Record<string, string[]> = {};
    for (const line of pack[kind] ?? []) (byShapes[shapesOf(line)] ??= []).push(withWords(line.phrase));
    phrases[kind] = byShapes;
  }
  return { language: pack.language, phrases };
}

function shapesOf({ phrase, as }: PackLine): string {
  const isKnown = as.length > 0 && as.every((each) => wordingShapes.includes(each as WordingShape));
  if (!phrase || !isKnown) throw new Error(`“${phrase}”: as must be some of ${wordingShapes.join(", ")}`);
  return as.join(" ");
}

/** Folding a thousand phrases takes a page longer than all the rest of making ready, so it is done when we are built. */
function withWords(phrase: string): string {
  const words = wordsOf(phrase.replaceAll("#", "0")).map(({ folded }) => folded).join(" ");
  return words === phrase.toLowerCase() ? phrase : `${phrase}\t${words}`;
}
