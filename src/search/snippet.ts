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

/**
 * The place in the text where the most different words of the query stand together, with them marked.
 * Empty when none stands there.
 * @param words folded
 */
export function snippetOf(text: string, words: readonly string[]): readonly Piece[] {
  const hits = hitsIn(text, words);
  const best = bestStart(hits);
  if (best === null) return [];
  const start = startOf(text, best);
  const end = endOf(text, start + width);
  const inside = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return [...(start > 0 ? [{ text: "… ", start: -1, isMatch: false }] : []), ...pieces(text, inside, start, end), ...(end < text.length ? [{ text: " …", start: end, isMatch: false }] : [])];
}

/** The whole of a short text, such as a title, with the words marked. */
export const marked = (text: string, words: readonly string[]): readonly Piece[] => pieces(text, hitsIn(text, words), 0, text.length);

interface Hit extends Span {
  /** Which word of the query it is. */
  readonly word: number;
}

function hitsIn(text: string, words: readonly string[]): readonly Hit[] {
  return spansOf(text).flatMap(({ start, end }) => {
    const folded = fold(text.slice(start, end));
    const word = words.findIndex((each) => folded.startsWith(each));
    return word < 0 ? [] : [{ start, end, word }];
  });
}

function bestStart(hits: readonly Hit[]): number | null {
  let best = { start: hits[0]?.start ?? null, kinds: 0 };
  for (const [index, { start }] of hits.entries()) {
    const kinds = new Set<number>();
    for (let place = index; place < hits.length && (hits[place]?.end ?? 0) <= start + width * 0.8; place++) kinds.add(hits[place]?.word ?? 0);
    if (kinds.size > best.kinds) best = { start, kinds: kinds.size };
  }
  return best.start;
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
