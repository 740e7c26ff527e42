import { begunFrom, doneFrom, type Place } from "#library/places.ts";
import { inFrame } from "../in-frame.ts";
import { blocksOf, goToPlace, placeIn, readingLine } from "./reading-place.ts";

/** Milliseconds of rest before a place is written down. */
const rest = 700;

interface Doors {
  /** Called in each frame in which the person moves. */
  readonly show: (share: number) => void;
  /** Called when they rest, and when they leave. */
  readonly keep: (place: Place) => void;
}

/**
 * Begins where `start` says, notes where the person goes, and holds the paragraph at the top of the window there when
 * letters, window or pictures change their size. Until `signal` says stop.
 */
export function keepReadingPlace(prose: HTMLElement, start: Place | null, { show, keep }: Doors, signal: AbortSignal): void {
  const blocks = blocksNow(prose, signal);
  const isBegun = start !== null && start.share >= begunFrom && start.share < doneFrom;
  if (isBegun) goToPlace(blocks(), start);
  let current = isBegun ? { ...start, share: placeIn(prose, blocks()).share } : placeIn(prose, blocks());
  let isKept = true;
  let size = sizeOf(prose);
  // Where we have scrolled to. What the window shows there, should the text have changed again, is not where the person went.
  let own = isBegun ? scrollY : null;
  const write = () => {
    if (!isKept) keep(current);
    isKept = true;
  };
  const writeSoon = rested(write);
  // The browser scrolls by itself when the text changes its size. Then `hold` says in this same frame where we are, and not the window.
  const onMove = inFrame(() => {
    const isHeld = isAmid(prose, current) && sizeOf(prose) !== size;
    if (signal.aborted || scrollY === own || isHeld) return;
    own = null;
    current = placeIn(prose, blocks());
    isKept = false;
    show(current.share);
    writeSoon();
  });
  show(current.share);
  addEventListener("scroll", onMove, { signal, passive: true });
  addEventListener("pagehide", write, { signal });
  document.addEventListener("visibilitychange", write, { signal });
  signal.addEventListener("abort", write);
  const hold = () => {
    size = sizeOf(prose);
    if (!isAmid(prose, current)) return;
    goToPlace(blocks(), current);
    own = scrollY;
  };
  holdThrough(prose, hold, signal);
}

/** The paragraphs as they are: a picture that comes late stands in place of what stood there for it. */
function blocksNow(prose: HTMLElement, signal: AbortSignal): () => readonly HTMLElement[] {
  let known: readonly HTMLElement[] | null = null;
  const watch = new MutationObserver(() => void (known = null));
  watch.observe(prose, { childList: true, subtree: true });
  signal.addEventListener("abort", () => watch.disconnect());
  return () => (known ??= blocksOf(prose));
}

/** Above the text and below it there is nothing to hold. */
const isAmid = (prose: HTMLElement, { block, within }: Place): boolean => (block > 0 || within > 0) && prose.getBoundingClientRect().bottom > readingLine();

/** CSS pixels. */
function sizeOf(prose: HTMLElement): string {
  const { width, height } = prose.getBoundingClientRect();
  return `${width} ${height}`;
}

/** Calls `hold` once, and whenever the text has another size than before, within the same frame, so that nobody sees it move. */
function holdThrough(prose: HTMLElement, hold: () => void, signal: AbortSignal): void {
  const watch = new ResizeObserver(hold);
  watch.observe(prose);
  signal.addEventListener("abort", () => watch.disconnect());
}

function rested(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, rest);
  };
}
