import search from "approx-string-match";
import { longestQuote, type Quote } from "#core/quote.ts";
import type { TextMap } from "./text-map.ts";

/** Letters of what stands before and after a passage. */
const context = 40;

/** A passage shorter than this is found as it is or not at all: nearly anything resembles three letters. */
const fewLetters = 12;

/** The words of a range of this text; null where it holds none, or more than a passage. */
export function quoteOf({ text, placesOf }: TextMap, range: AbstractRange): Quote | null {
  const [from, to] = placesOf(range);
  const passage = text.slice(from, to);
  const quote = passage.trim();
  if (quote === "" || quote.length > longestQuote) return null;
  const start = from + passage.indexOf(quote);
  const end = start + quote.length;
  return { quote, prefix: text.slice(Math.max(0, start - context), start), suffix: text.slice(end, end + context) };
}

/** Places beyond which nobody asks which of them is meant. */
const mostPlaces = 1_000;

/**
 * How much looking for what resembles a passage may cost, letters of texts times letters of passages: about a second. The
 * marks of an article share it, for a backup may bring thousands that are not in its text.
 */
export class Effort {
  #left = 5e9;

  spend(letters: number): boolean {
    this.#left -= letters;
    return this.#left >= 0;
  }
}

/**
 * Where a passage stands in a text, which may have changed a little since; null when it is not there any more.
 * The same words in several places are told apart by what stands around them.
 */
export function findQuote(map: TextMap, wanted: Quote, effort = new Effort()): Range | null {
  const { text } = map;
  const { quote } = wanted;
  const found = best(text, wanted, exactly(text, quote)) ?? best(text, wanted, fromEndToEnd(text, quote)) ?? best(text, wanted, effort.spend(text.length * quote.length) ? nearly(text, quote) : []);
  return found ? map.rangeOf(found.start, found.end) : null;
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Letters that differ. */
  readonly errors: number;
}

function exactly(text: string, quote: string): readonly Place[] {
  const places: Place[] = [];
  if (quote === "") return places; // it would stand everywhere, without end
  for (let start = text.indexOf(quote); start >= 0 && places.length < mostPlaces; start = text.indexOf(quote, start + 1)) places.push({ start, end: start + quote.length, errors: 0 });
  return places;
}

/** Letters that a passage begins and ends with, by which it is known when something has come between, or gone from there. */
const ofAnEnd = 40;

/** A block that is put back amid a passage may have so many. */
const mostBetween = 4_000;

/** From where it begins to the nearest place where it ends. */
function fromEndToEnd(text: string, quote: string): readonly Place[] {
  if (quote.length < 2 * ofAnEnd) return [];
  const [head, tail] = [quote.slice(0, ofAnEnd), quote.slice(-ofAnEnd)];
  return exactly(text, head).flatMap(({ start, end: from }) => {
    const at = text.slice(from, start + quote.length + mostBetween).indexOf(tail);
    return at < 0 ? [] : [{ start, end: from + at + ofAnEnd, errors: 0 }];
  });
}

/** Up to a sixth of the letters may be others: a link that has come between, a word put right. */
const nearly = (text: string, quote: string): readonly Place[] => (quote.length < fewLetters ? [] : search(text, quote, Math.min(120, Math.floor(quote.length / 6))));

function best(text: string, { prefix, suffix }: Quote, places: readonly Place[]): Place | undefined {
  const scored = places.map((place) => ({ place, score: sameAtEnd(text.slice(0, place.start), prefix) + sameAtStart(text.slice(place.end, place.end + context), suffix) - 4 * place.errors }));
  return scored.toSorted((one, other) => other.score - one.score)[0]?.place;
}

function sameAtEnd(before: string, prefix: string): number {
  let same = 0;
  while (same < prefix.length && before.at(-1 - same) === prefix.at(-1 - same)) same += 1;
  return same;
}

function sameAtStart(behind: string, suffix: string): number {
  let same = 0;
  while (same < suffix.length && behind[same] === suffix[same]) same += 1;
  return same;
}
