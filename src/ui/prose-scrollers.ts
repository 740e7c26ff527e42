import { t } from "#i18n/index.ts";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";

/** Gives each table a frame to scroll in, so that a wide one does not widen the page. */
export function frameTables(nodes: SafeNodes): void {
  for (const table of nodes.querySelectorAll("table")) {
    if (table.parentElement?.closest("table")) continue; // the outer one's frame holds both
    const frame = document.createElement("div");
    frame.className = "scroller";
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", table.caption?.textContent?.trim() || t("reader_table"));
    table.replaceWith(frame);
    frame.append(table);
  }
}

/**
 * Makes whatever scrolls sideways reachable by keyboard, and only while it does scroll: a stop at
 * every small table would be one too many. Until `signal` says stop.
 */
export function watchScrollers(root: HTMLElement, signal: AbortSignal): void {
  const scrollers = [...root.querySelectorAll<HTMLElement>(".scroller, pre, math[display=block]")];
  const check = () => {
    const wide = scrollers.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth); // read all, then write
    for (const [index, scroller] of scrollers.entries()) {
      if (wide[index]) scroller.tabIndex = 0;
      else scroller.removeAttribute("tabindex");
    }
  };
  const watch = new ResizeObserver(check);
  watch.observe(root);
  signal.addEventListener("abort", () => watch.disconnect());
}
