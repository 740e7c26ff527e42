import { wordsOf } from "./words.ts";

/** Whether the words of each phrase follow one another somewhere in the text. */
export function hasPhrases(phrases: readonly (readonly string[])[], text: string): boolean {
  const words = wordsOf(text);
  return phrases.every((phrase) => words.some((_, start) => phrase.every((word, place) => words[start + place] === word)));
}
