import { fold } from "./fold.ts";

/** A run of letters, their marks and digits. */
const run = /[\p{L}\p{M}\p{N}]+/gu;

/** Scripts that write no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word longer than this is a link or a formula; its beginning finds it. */
const longest = 40;

/** The folded words of a text, in their order. */
export function wordsOf(text: string): readonly string[] {
  const composed = text.normalize("NFKC"); // one sign may stand for several words
  if (!unspaced.test(composed)) return whole(fold(composed).match(run) ?? []);
  // Segmented before it is folded: the dictionaries know words as they are written.
  return whole(spansOf(composed).flatMap(({ start, end }) => fold(composed.slice(start, end)).match(run) ?? []));
}

const whole = (words: readonly string[]): readonly string[] => words.map((word) => (word.length > longest ? word.slice(0, longest) : word));

/** Where a word stands in a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every word of a text by its place, unfolded. */
export function spansOf(text: string): readonly Span[] {
  const runs = [...text.matchAll(run)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  return runs.flatMap((span) => (unspaced.test(text.slice(span.start, span.end)) ? segments(text, span) : [span]));
}

let segmenter: Intl.Segmenter | undefined;

function segments(text: string, { start, end }: Span): readonly Span[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" }); // costs a few milliseconds, and most texts need none
  return [...segmenter.segment(text.slice(start, end))].map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }));
}
