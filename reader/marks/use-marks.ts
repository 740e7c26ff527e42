import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { ArticleId } from "#core/article.ts";
import type { Quote } from "#core/quote.ts";
import { highlightsOf, type Highlight } from "#library/highlights.ts";
import { quoteOf } from "#quotes/quote.ts";
import { clearMarks, markAt, paintMarks, type PaintedMarks } from "./painted-marks.ts";
import { useSource } from "../use-source.ts";

type Page = { readonly current: HTMLElement | null };

export interface Marks {
  readonly marks: readonly Highlight[];
  /** What is painted now; null before the first time. */
  readonly painted: PaintedMarks | null;
}

const none: readonly Highlight[] = [];

/** An article's marks, painted over its text whenever either changes. */
export function useMarks(page: Page, nodes: unknown, id: ArticleId): Marks {
  const reading = useSource(useMemo(() => highlightsOf(id), [id]));
  const marks = reading.state === "here" ? reading.value : none;
  const [painted, setPainted] = useState<PaintedMarks | null>(null);
  const isHere = reading.state === "here";
  useLayoutEffect(() => {
    const prose = proseIn(page);
    if (prose && isHere) setPainted(paintMarks(prose, marks));
  }, [page, nodes, marks, isHere]);
  useEffect(() => clearMarks, []);
  return { marks, painted };
}

export const proseIn = (page: Page): HTMLElement | null => page.current?.querySelector<HTMLElement>(".prose") ?? null;

/** What the person has selected of the article. */
export interface Chosen {
  readonly quote: Quote;
  readonly range: Range;
}

/** The selection, as far as it lies in the article; null where it does not. */
export function chosenIn(page: Page, { map }: PaintedMarks): Chosen | null {
  const selection = getSelection();
  const prose = proseIn(page);
  if (!prose || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  if (!selected.intersectsNode(prose)) return null;
  const range = within(prose, selected);
  const quote = quoteOf(map, range);
  return quote && { quote, range };
}

/** Three clicks on the last paragraph select as far as what stands below the article. */
function within(prose: HTMLElement, selected: Range): Range {
  const range = selected.cloneRange();
  if (!prose.contains(range.startContainer)) range.setStart(prose, 0);
  if (!prose.contains(range.endContainer)) range.setEnd(prose, prose.childNodes.length);
  return range;
}

/** Milliseconds for which a selection has to rest: it grows letter by letter. */
const rest = 200;

/** Tells of each selection that has come to rest (null: none), and of each click on a mark. */
export function usePointing(page: Page, painted: PaintedMarks | null, onChosen: (chosen: Chosen | null) => void, onMark: (id: string) => void): void {
  useEffect(() => {
    if (!painted) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    whenSelectionRests(() => onChosen(chosenIn(page, painted)), signal);
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented) return; // a part of the text is being chosen, to be taken out
      if (!getSelection()?.isCollapsed || (event.target instanceof Element && event.target.closest("a, button"))) return;
      const id = markAt(painted, event.clientX, event.clientY);
      if (id !== undefined) onMark(id);
    };
    proseIn(page)?.addEventListener("click", onClick, { signal });
    return () => leaving.abort();
  }, [page, painted, onChosen, onMark]);
}

/** Not while the pointer is still drawing it. */
function whenSelectionRests(act: () => void, signal: AbortSignal): void {
  let isDown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void (!isDown && act()), rest);
  };
  const onPointer = ({ type }: Event) => {
    isDown = type === "pointerdown";
    if (!isDown) look();
  };
  document.addEventListener("selectionchange", look, { signal });
  if (getSelection()?.isCollapsed === false) look(); // it came while the marks were painted anew
  for (const type of ["pointerdown", "pointerup", "pointercancel"]) document.addEventListener(type, onPointer, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
}
