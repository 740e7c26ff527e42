import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Article, ArticleId } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { acts, actsFor, perform } from "../acts.ts";
import { LastFocused } from "./last-focused.ts";
import { noteOpened, openedLast } from "./place-on-shelf.ts";
import { RowFocus } from "./row-focus.ts";
import { extendTo, selection, toggle } from "./selection.ts";
import { ShelfItem, type RowDoors } from "./shelf-item.tsx";
import { shelfKeys } from "./shelf-keys.ts";
import { noteQueue } from "../article/queue.ts";
import { useShares } from "./use-shares.ts";
import { useRows } from "./use-rows.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

interface Props {
  readonly ids: readonly ArticleId[];
  /** What was searched for; its words are shown where they stand. */
  readonly query: string;
  readonly doors: Pick<RowDoors, "onTag">;
}

/** The articles in their order, of which those near the screen are drawn. Whoever comes back from one is at it again. */
export function Shelf({ ids, query, doors }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const top = useTop(list);
  const rows = useVirtualRows(ids.length, (index) => ids[index] ?? "", top);
  const drawn = rows.getVirtualItems();
  const articles = useRows(drawn.flatMap(({ index }) => ids[index] ?? []));
  const shares = useShares(drawn.flatMap(({ index }) => ids[index] ?? []));
  useEffect(() => noteQueue(ids), [ids]);
  const focus = useMemo(() => new RowFocus(list, rows), [rows]);
  useLayoutEffect(() => {
    const opened = openedLast.peek();
    if (opened !== null && ids.includes(opened)) focus.moveTo(ids.indexOf(opened), ids);
    else focus.settle();
    noteOpened(null);
  });
  useShelfKeys({ list, ids, articles, focus });
  useFocusKept(list, ids, focus);
  return (
    <ol class="shelf" ref={list} aria-label={t("library_list")} data-count={ids.length} style={{ blockSize: `${rows.getTotalSize()}px` }}>
      {drawn.map(({ key, index, start }) => {
        const article = articles.get(ids[index]!);
        const place = { index, count: ids.length, start: start - top, rows, measure: rows.measureElement };
        return <ShelfItem key={key} id={ids[index]!} article={article} share={shares.get(ids[index]!) ?? 0} query={query} place={place} isSelected={selection.value.has(ids[index]!)} {...doors} onTick={tick(ids)} />;
      })}
    </ol>
  );
}

/** When the row that has the focus goes, because it was archived or deleted, the focus passes to the one that takes its place. */
function useFocusKept(list: { readonly current: HTMLElement | null }, ids: readonly ArticleId[], focus: RowFocus): void {
  const [last] = useState(() => new LastFocused());
  useEffect(() => last.follow(list.current), [last, list]);
  useLayoutEffect(() => {
    const place = last.placeIfGone(ids);
    if (place !== null) focus.moveTo(place, ids);
  }, [last, ids, focus]);
}

const tick = (ids: readonly ArticleId[]) => (id: ArticleId, isRange: boolean) => (isRange ? extendTo(id, ids) : toggle(id));

/** Where the list begins in the page, in CSS pixels. What stands above it may grow. */
function useTop(list: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + scrollY));
    measure();
    const watch = new ResizeObserver(() => requestAnimationFrame(measure)); // within the same frame it would be a loop
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [list]);
  return top;
}

interface Keys {
  readonly list: { readonly current: HTMLElement | null };
  readonly ids: readonly ArticleId[];
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly focus: RowFocus;
}

/** Anew with each drawing, and before it is seen, so that a key always takes hold of the list as it is. */
function useShelfKeys(keys: Keys): void {
  useLayoutEffect(() => {
    const leaving = new AbortController();
    shelfKeys(() => handle(keys), leaving.signal);
    return () => leaving.abort();
  });
}

/** The list, as the keyboard takes hold of it. */
function handle({ list, ids, articles, focus }: Keys) {
  const focused = document.activeElement?.closest<HTMLElement>(".shelf-item")?.dataset["id"] as ArticleId | undefined;
  const isInList = focused !== undefined && (list.current?.contains(document.activeElement) ?? false);
  const chosen = selection.peek().size > 0 ? [...selection.peek()] : isInList ? [focused] : [];
  return {
    ids,
    here: isInList ? ids.indexOf(focused) : -1,
    focusRow: (index: number) => focus.moveTo(index, ids),
    act(key: string) {
      const known = chosen.flatMap((id) => articles.get(id) ?? []);
      const name = actsFor(known).find((each) => acts[each].key === key);
      if (name && chosen.length > 0) void perform(name, chosen, known[0]?.title);
    },
  };
}
