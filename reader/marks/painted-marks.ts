import { colourOf, colours, type Highlight as Mark } from "#library/highlights.ts";
import { Effort, findQuote } from "#quotes/quote.ts";
import { mapText, type TextMap } from "#quotes/text-map.ts";

/** What stands amid an article's text and is ours. */
const ours = ".put-back-note, .missing-picture";

const kinds = [...colours, "noted"] as const;

/** The marks of an article on screen. The article's nodes stay as they are: the browser paints ranges (CSS Custom Highlights). */
export interface PaintedMarks {
  /** Made when it is first asked for: a long text has many letters, and most articles no marks. */
  readonly map: TextMap;
  /** Where each stands, by its id; null where its words are in the text no more. */
  readonly ranges: ReadonlyMap<string, Range | null>;
}

export function paintMarks(prose: HTMLElement, marks: readonly Mark[]): PaintedMarks {
  let made: TextMap | undefined;
  const map = () => (made ??= mapText(prose, ours));
  const effort = new Effort();
  const ranges = new Map(marks.map((mark) => [mark.id, findQuote(map(), mark, effort)] as const));
  const rangesOf = (wanted: (mark: Mark) => boolean) => marks.filter(wanted).flatMap(({ id }) => ranges.get(id) ?? []);
  for (const colour of colours) CSS.highlights.set(`mark-${colour}`, new Highlight(...rangesOf((mark) => colourOf(mark) === colour)));
  CSS.highlights.set("mark-noted", new Highlight(...rangesOf(({ note }) => note !== "")));
  document.documentElement.dataset["marks"] = kinds.filter((kind) => CSS.highlights.get(`mark-${kind}`)?.size).join(" "); // for marks.css
  return { ranges, get map() { return map(); } };
}

export function clearMarks(): void {
  for (const kind of kinds) CSS.highlights.delete(`mark-${kind}`);
  delete document.documentElement.dataset["marks"];
}

/** The mark under the pointer, in CSS pixels of the viewport; of several the latest. */
export function markAt({ ranges }: PaintedMarks, x: number, y: number): string | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return undefined;
  return [...ranges].findLast(([, range]) => range?.isPointInRange(caret.offsetNode, caret.offset))?.[0];
}
