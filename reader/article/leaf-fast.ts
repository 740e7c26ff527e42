import { isTyping } from "../is-typing.ts";

/** Milliseconds. Whoever leafs on sooner does not wait for the window to have glided there. */
const hasty = 250;

/** Of the window's height, as browsers leaf. */
const page = 0.875;

const ways: Readonly<Record<string, 1 | -1>> = { PageUp: -1, PageDown: 1 };

/**
 * Leafs at once where the person presses Page Up or Page Down faster than the window glides. In a long text the browser
 * breaks such a glide off, half-way, whenever it lays out what comes into sight and finds it taller than it had guessed.
 */
export function leafFast(signal: AbortSignal): void {
  let last = { key: "", at: -Infinity };
  const onKey = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (!way || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented || isTyping(event)) return;
    const isHasty = last.key === event.key && event.timeStamp - last.at < hasty;
    last = { key: event.key, at: event.timeStamp };
    if (!isHasty || !isOfTheWindow(event.target)) return;
    event.preventDefault();
    scrollBy({ top: way * page * innerHeight, behavior: "instant" });
  };
  document.addEventListener("keydown", onKey, { signal });
}

/** What scrolls by itself leafs by itself. */
const isOfTheWindow = (target: EventTarget | null): boolean => target instanceof Element && !target.closest("dialog, .scroller, pre, select, [popover]");
