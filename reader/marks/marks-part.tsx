import { useCallback, useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Article } from "#core/article.ts";
import type { Colour, Highlight } from "#library/highlights.ts";
import { longestQuote } from "#core/quote.ts";
import { formatNumber, t } from "#i18n/index.ts";
import { MarkList } from "./mark-list.tsx";
import { MarkTools, type Tooled } from "./mark-tools.tsx";
import { lastColour, mark } from "./marks-desk.ts";
import { setMarker } from "./marker.ts";
import { quoteOf } from "#quotes/quote.ts";
import type { PaintedMarks } from "./painted-marks.ts";
import { announce } from "../notices.ts";
import { chosenIn, proseIn, useMarks, usePointing, type Chosen, type Marks } from "./use-marks.ts";
import { scrollToRange } from "../article/scroll-to-range.ts";

type Page = { readonly current: HTMLElement | null };

interface Props {
  readonly article: Article;
  readonly page: Page;
  /** Another each time that the text is drawn anew. */
  readonly nodes: unknown;
  /** The mark that the address asks for. */
  readonly wanted: string | null;
}

/** What the person has marked in an article: painted, made, changed, and listed below it. */
export function MarksPart({ article, page, nodes, wanted }: Props) {
  const { marks, painted } = useMarks(page, nodes, article.id);
  const [tooled, setTooled] = useState<Tooled | null>(null);
  const onChosen = useCallback((chosen: Chosen | null) => setTooled((now) => (chosen ? { about: "chosen", chosen } : now?.about === "chosen" ? null : now)), []);
  const show = useCallback(
    (id: string, isNoting = false) => {
      const [shown, range] = [marks.find((each) => each.id === id), painted?.ranges.get(id)];
      if (shown && range) setTooled({ about: "mark", mark: shown, range, isNoting });
    },
    [marks, painted],
  );
  usePointing(page, painted, onChosen, show);
  const onMark = async ({ quote, range }: Chosen, colour: Colour | null, isNoting: boolean) => {
    const made = await mark(article.id, quote, colour ?? lastColour.peek());
    getSelection()?.removeAllRanges();
    setTooled(made && isNoting ? { about: "mark", mark: made, range, isNoting } : null);
  };
  useMarker(page, { marks, painted }, (chosen, isNoting) => void onMark(chosen, null, isNoting), ({ id }) => show(id, true));
  useWanted(painted, wanted);
  // One that was changed or removed meanwhile is shown as it is now.
  const shown = tooled?.about === "mark" ? { ...tooled, mark: marks.find(({ id }) => id === tooled.mark.id) ?? tooled.mark } : tooled;
  return (
    <>
      {shown && <MarkTools tooled={shown} onMark={(...asked) => void onMark(...asked)} onClose={() => setTooled(null)} />}
      {marks.length > 0 && <MarkList article={article} marks={marks} title={t("mark_list")} rangeOf={(id) => painted?.ranges.get(id) ?? null} isPainted={painted !== null} />}
    </>
  );
}

/** By keyboard: what is selected, or else the paragraph that one is at. Anew with each drawing, and before it is seen. */
function useMarker(page: Page, { marks, painted }: Marks, onMark: (chosen: Chosen, isNoting: boolean) => void, onEdit: (highlight: Highlight) => void): void {
  useLayoutEffect(() => {
    if (!painted) return;
    const chosenAt = (block: HTMLElement | undefined): Chosen | null => {
      const range = document.createRange();
      if (!block || !proseIn(page)?.contains(block)) return null;
      range.selectNodeContents(block);
      const quote = quoteOf(painted.map, range);
      return quote && { quote, range };
    };
    return setMarker((block, isNoting) => {
      const chosen = chosenIn(page, painted) ?? chosenAt(block);
      if (!chosen) return announce({ words: t("mark_nothing", formatNumber(longestQuote)) });
      const same = marks.find(({ id, quote }) => quote === chosen.quote.quote && isSamePlace(painted, painted.ranges.get(id), chosen.range));
      if (same) onEdit(same);
      else onMark(chosen, isNoting);
    });
  });
}

/** The same words may stand, and be marked, twice. */
function isSamePlace({ map }: PaintedMarks, one: Range | null | undefined, other: Range): boolean {
  return one !== null && one !== undefined && one.intersectsNode(other.commonAncestorContainer) && Math.abs(map.placesOf(one)[1] - map.placesOf(other)[1]) <= 1;
}

/** Goes to the mark that the address asks for, once it is painted. */
function useWanted(painted: Marks["painted"], wanted: string | null): void {
  const [gone, setGone] = useState<string | null>(null);
  const range = wanted === null || gone === wanted ? null : painted?.ranges.get(wanted);
  useEffect(() => {
    if (!range) return;
    setGone(wanted);
    scrollToRange(range);
  }, [range, wanted]);
}
