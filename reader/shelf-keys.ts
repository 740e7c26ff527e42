import { isTyping } from "./is-typing.ts";

/**
 * Keys of the library, until `signal` says stop: `/` to the search box, `j` and `k` from article to article,
 * the arrows too once the focus is in the list, and down from the search box into it.
 */
export function shelfKeys(page: HTMLElement, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const target = targetOf(page, event);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  document.addEventListener("keydown", onKey, { signal });
}

/** What a key moves the focus to; null when it means nothing here. */
function targetOf(page: HTMLElement, event: KeyboardEvent): HTMLElement | null {
  const search = page.querySelector<HTMLInputElement>("input[type=search]");
  const links = [...page.querySelectorAll<HTMLElement>(".shelf-link")];
  const here = links.findIndex((link) => link.closest("li")?.contains(document.activeElement));
  const next = links[Math.min(here + 1, links.length - 1)] ?? null;
  const previous = links[Math.max(here - 1, 0)] ?? null;
  const key = meant(event);
  if (event.target === search) return key === "ArrowDown" ? next : null;
  if (isTyping(event)) return null;
  if (key === "/") return search;
  if (key === "j" || (key === "ArrowDown" && here >= 0)) return next;
  if (key === "ArrowUp" && here === 0) return search;
  if (key === "k" || (key === "ArrowUp" && here >= 0)) return previous;
  return null;
}

const places: Readonly<Record<string, string>> = { KeyJ: "j", KeyK: "k", Slash: "/" };

/** On a keyboard of another script the key that stands where `j` does says something else, and means it. */
const meant = ({ key, code }: KeyboardEvent): string => (key.length === 1 && key > "\u007f" ? (places[code] ?? key) : key);
