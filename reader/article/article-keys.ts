import { changeSize } from "../look/look-desk.ts";
import { isTyping } from "../is-typing.ts";
import { toggleLookPanel } from "../look/look-panel.tsx";
import { markHere } from "../marks/marker.ts";
import { blockAt, blocksOf, readingLine } from "./reading-place.ts";
import { lastListAddress } from "../route.ts";

/**
 * Keys of an article, until `signal` says stop; `key-help.tsx` tells them. Arrows, space, Page Up and Down, Home and End
 * are the browser's own and stay so.
 */
export const articleKeys = (signal: AbortSignal): void => document.addEventListener("keydown", onKey, { signal });

function onKey(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || isTyping(event) || document.querySelector("dialog[open]")) return;
  const act = acts[meant(event)];
  if (act && act() !== false) event.preventDefault();
}

/** What each key does; false where there was nothing to do, so that the key stays the browser's. */
const acts: Readonly<Record<string, () => unknown>> = {
  j: () => step(1),
  k: () => step(-1),
  h: () => markHere(currentBlock(), false),
  m: () => markHere(currentBlock(), true),
  r: () => focused("#removed-title"),
  n: () => pressed(".neighbour[data-way=next]"),
  p: () => pressed(".neighbour[data-way=previous]"),
  s: () => pressed(".article-bar [data-key=s]"),
  e: () => pressed(".article-bar [data-key=e]"),
  t: () => pressed(".article-bar [data-act=tag]"),
  Delete: () => pressed(".article-bar [data-key=Delete]"),
  a: toggleLookPanel,
  "+": () => changeSize(1),
  "=": () => changeSize(1),
  "-": () => changeSize(-1),
  "/": toSearch,
  b: () => void (location.hash = lastListAddress()),
};

const prose = (): HTMLElement | null => document.querySelector(".prose");

const blocks = (): readonly HTMLElement[] => {
  const text = prose();
  return text ? blocksOf(text) : [];
};

/** The paragraph that has the focus, or else the one at the top of the window. */
function currentBlock(): HTMLElement | undefined {
  const all = blocks();
  return all.find((block) => block.contains(document.activeElement)) ?? all[blockAt(all, readingLine())];
}

/** To the next paragraph or the one before: the focus goes there, so that it is read out and Tab goes on from it. */
function step(by: 1 | -1): boolean {
  const all = blocks();
  const focusedAt = all.findIndex((block) => block.contains(document.activeElement));
  const at = focusedAt >= 0 ? focusedAt : firstToStep(all, by);
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (!next) return false;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  scrollTo({ top: scrollY + next.getBoundingClientRect().top - readingLine() - innerHeight / 8, behavior: "instant" });
  return true;
}

/** Whoever has not begun to step starts with the paragraph that stands at the top of the window. */
function firstToStep(all: readonly HTMLElement[], by: 1 | -1): number {
  const at = blockAt(all, readingLine());
  return by === 1 ? at - 1 : at;
}

function toSearch(): void {
  location.hash = lastListAddress();
  const watch = new MutationObserver(() => {
    if (focusSearch()) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLElement>("input[type=search]");
  search?.focus();
  return search !== null;
}

function pressed(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(selector);
  button?.click();
  return button !== null;
}

function focused(selector: string): boolean {
  const place = document.querySelector<HTMLElement>(selector);
  place?.focus();
  place?.scrollIntoView({ block: "start" });
  return place !== null;
}

const places: Readonly<Record<string, string>> = { KeyJ: "j", KeyK: "k", KeyH: "h", KeyM: "m", KeyR: "r", KeyN: "n", KeyP: "p", KeyS: "s", KeyE: "e", KeyT: "t", KeyA: "a", KeyB: "b", Slash: "/" };

/** On a keyboard of another script the key that stands where `j` does says something else, and means it. */
const meant = ({ key, code }: KeyboardEvent): string => (key.length === 1 && key > "\u007f" ? (places[code] ?? key) : key);
