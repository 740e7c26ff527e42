import { turns } from "#core/turn.ts";
import { fold } from "./fold.ts";
import { spansOf, type Span } from "./words.ts";

/** A piece of a snippet, in its order. */
export interface Piece {
  readonly text: string;
  /** Where in the text it begins, in UTF-16 units. */
  readonly start: number;
  /** Whether it is a word that was looked for. */
  readonly isMatch: boolean;
}

/** UTF-16 units of a snippet, about two lines. */
const width = 220;
/** UTF-16 units within which words stand together. */
const together = width * 0.8;

/**
 * The place in the text where the most different words of the query stand together, with them marked; of several the
 * first. Empty when none stands there. A long text is read line by line, with turns for the browser in between.
 * @param words folded
 * @param signal ends it early; what comes then is of no use
 */
export async function snippetOf(text: string, words: readonly string[], signal?: AbortSignal): Promise<readonly Piece[]> {
  const best = await bestStart(text, words, signal);
  if (best === null) return [];
  const start = startOf(text, best);
  const end = endOf(text, start + width);
  const inside = hitsAround(text, start, end, words).filter((hit) => hit.start >= start && hit.end <= end);
  return [...(start > 0 ? [{ text: "… ", start: -1, isMatch: false }] : []), ...pieces(text, inside, start, end), ...(end < text.length ? [{ text: " …", start: end, isMatch: false }] : [])];
}

/** The whole of a short text, such as a title, with the words marked. */
export const marked = (text: string, words: readonly string[]): readonly Piece[] => pieces(text, hitsIn(text, words), 0, text.length);

interface Hit extends Span {
  /** Which word of the query it is. */
  readonly word: number;
}

/** @param offset where the text begins in the whole */
function hitsIn(text: string, words: readonly string[], offset = 0): readonly Hit[] {
  const folded = fold(text);
  if (!words.some((word) => folded.includes(word))) return []; // cheap, and true of nearly every line
  return spansOf(text).flatMap(({ start, end }) => {
    const said = fold(text.slice(start, end));
    const word = words.findIndex((each) => said.startsWith(each));
    return word < 0 ? [] : [{ start: start + offset, end: end + offset, word }];
  });
}

/** Of whole lines: where a word begins is told by what stands around it. */
function hitsAround(text: string, start: number, end: number, words: readonly string[]): readonly Hit[] {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  return hitsIn(text.slice(from, to < 0 ? text.length : to), words, from);
}

async function bestStart(text: string, words: readonly string[], signal?: AbortSignal): Promise<number | null> {
  const rest = turns();
  let best: Best = { start: null, kinds: 0 };
  let near: readonly Hit[] = [];
  for (let from = 0; from < text.length && best.kinds < words.length; ) {
    const to = text.indexOf("\n", from) < 0 ? text.length : text.indexOf("\n", from);
    near = [...near.filter((hit) => hit.start + together > from), ...hitsIn(text.slice(from, to), words, from)];
    best = bestAmong(near, best);
    from = to + 1;
    const turn = rest();
    if (turn) await turn;
    if (signal?.aborted) return null;
  }
  return best.start;
}

/** Where the most different words stand together so far. */
interface Best {
  readonly start: number | null;
  /** How many of them. */
  readonly kinds: number;
}

/** The first of these that is better than the best of before; that one when none is. */
function bestAmong(hits: readonly Hit[], before: Best): Best {
  let best = before;
  for (const [index, { start }] of hits.entries()) {
    const kinds = new Set<number>();
    for (let place = index; place < hits.length && (hits[place]?.end ?? 0) <= start + together; place++) kinds.add(hits[place]?.word ?? 0);
    if (kinds.size > best.kinds) best = { start, kinds: kinds.size };
  }
  return best;
}

/** A little before the first word: the beginning of its line if that is near, else the beginning of a word. */
function startOf(text: string, first: number): number {
  const line = text.lastIndexOf("\n", first) + 1;
  if (first - line <= width / 3) return line;
  const space = text.indexOf(" ", first - 50);
  return space >= 0 && space < first ? space + 1 : Math.max(0, first - 10);
}

function endOf(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(" ", wanted);
  return space > wanted - 40 ? space : wanted;
}

function pieces(text: string, hits: readonly Hit[], start: number, end: number): readonly Piece[] {
  const all: Piece[] = [];
  let place = start;
  const plain = (until: number) => until > place && all.push({ text: text.slice(place, until).replaceAll("\n", " "), start: place, isMatch: false });
  for (const hit of hits) {
    plain(hit.start);
    all.push({ text: text.slice(hit.start, hit.end), start: hit.start, isMatch: true });
    place = hit.end;
  }
  plain(end);
  return all;
}
