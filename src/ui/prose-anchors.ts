import { isOwnAnchor } from "#sanitise/allow-list.ts";

/**
 * Footnotes and the like: a link to another place of the same article goes there. The address bar stays as it is,
 * for in the reader it says which article is shown. The place takes the focus, so that reading goes on from there.
 */
export function followAnchors(root: HTMLElement, signal: AbortSignal): void {
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    const href = link?.getAttribute("href") ?? "";
    if (!isOwnAnchor(href)) return;
    event.preventDefault();
    const place = root.querySelector<HTMLElement>(`[id="${href.slice(1)}"]`);
    if (!place) return;
    if (!place.matches("a[href]")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  }, { signal });
}
