import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type VirtualizerOptions } from "@tanstack/virtual-core";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

/** CSS pixels of a row before it has been measured. */
const usual = 150;
/** Rows that are drawn beyond what is seen. */
const ahead = 6;

export type Rows = Virtualizer<Window, HTMLLIElement>;

/** Which rows of a long list are drawn, and where. The window scrolls; `top` is where the list begins in it. */
export function useVirtualRows(count: number, keyOf: (index: number) => string, top: number): Rows {
  const [, setTurn] = useState(0);
  const options: VirtualizerOptions<Window, HTMLLIElement> = {
    count,
    scrollMargin: top,
    overscan: ahead,
    estimateSize: () => usual,
    getItemKey: keyOf,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    useAnimationFrameWithResizeObserver: true, // measuring moves rows, and a loop within one frame is an error to the browser
    measureElement: ({ offsetHeight }) => offsetHeight, // as it is now: what the observer saw a frame ago may be a row without its words
    onChange: () => setTurn((turn) => turn + 1),
  };
  const [rows] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  rows.setOptions(options);
  // Its adapters for other frameworks call these two at these moments.
  useEffect(() => rows._didMount(), [rows]); // oxlint-disable-line no-underscore-dangle
  useLayoutEffect(() => rows._willUpdate()); // oxlint-disable-line no-underscore-dangle
  return rows;
}

/** Gives a row its height in the frame in which it gets its words: until it was measured it would lie over the next one. */
export function useFit(rows: Rows, index: number, key: string, isKnown: boolean): void {
  useLayoutEffect(() => {
    const row = rows.elementsCache.get(key);
    if (isKnown && row) rows.resizeItem(index, row.offsetHeight);
  }, [rows, index, key, isKnown]);
}
