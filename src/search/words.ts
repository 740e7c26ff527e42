import { fold } from "./fold.ts";

/** The folded words of a query. */
export const wordsOf = (query: string): readonly string[] => fold(query).split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

/** Whether each of the words stands somewhere in one of the texts, whole or as part of a longer word. */
export function hasAll(words: readonly string[], texts: readonly (string | null)[]): boolean {
  const whole = fold(texts.filter(Boolean).join("\n"));
  return words.every((word) => whole.includes(word));
}
