import type { ArticleId } from "#core/article.ts";
import { isTyping } from "../is-typing.ts";
import { extendTo, select, selectNone, selection, toggle } from "./selection.ts";

/** What the keys take hold of. */
export interface Handle {
  readonly ids: readonly ArticleId[];
  /** Place of the row that has the focus; -1 when none has. */
  readonly here: number;
  readonly focusRow: (index: number) => void;
  /** Does what a key stands for with the ticked articles, or the one that has the focus. */
  readonly act: (key: string) => void;
}

/**
 * Keys of the library, until `signal` says stop: `/` to the search box, `j` and `k` from article to article, the arrows,
 * Home and End too once the focus is in the list, and down from the search box into it; `x` ticks, with Shift as far as here,
 * Control+A all, Escape none; `s`, `u`, `e`, Delete and `t` act.
 */
export function shelfKeys(take: () => Handle, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const isDone = event.ctrlKey || event.metaKey ? selectAll(event, take()) : moveOrAct(event, take());
    if (isDone) event.preventDefault();
  };
  document.addEventListener("keydown", onKey, { signal });
}

function selectAll(event: KeyboardEvent, { ids }: Handle): boolean {
  if (meant(event) !== "a" || event.shiftKey || isTyping(event) || ids.length === 0) return false;
  select(ids);
  return true;
}

function moveOrAct(event: KeyboardEvent, handle: Handle): boolean {
  const search = document.querySelector<HTMLInputElement>("input[type=search]");
  const key = meant(event);
  if (event.target === search) return key === "ArrowDown" && moved(handle, 0);
  if (isTyping(event)) return key === "Escape" && untick();
  if (key === "/" || (key === "ArrowUp" && handle.here === 0)) return focused(search);
  return moves(key, handle) || ticks(event, key, handle) || actsOn(key, handle);
}

function moves(key: string, handle: Handle): boolean {
  const { here, ids } = handle;
  if (key === "j" || (key === "ArrowDown" && here >= 0)) return moved(handle, here + 1);
  if (key === "k" || (key === "ArrowUp" && here >= 0)) return moved(handle, Math.max(here - 1, 0));
  if (key === "Home" && here >= 0) return moved(handle, 0);
  if (key === "End" && here >= 0) return moved(handle, ids.length - 1);
  return false;
}

function ticks({ shiftKey }: KeyboardEvent, key: string, { here, ids }: Handle): boolean {
  const id = ids[here];
  if (key === "Escape") return untick();
  if (key.toLowerCase() !== "x" || id === undefined) return false;
  if (shiftKey) extendTo(id, ids);
  else toggle(id);
  return true;
}

function actsOn(key: string, handle: Handle): boolean {
  if (key === "t") return focused(document.querySelector<HTMLElement>("[data-act=tag]"), true);
  if (!["s", "u", "e", "Delete"].includes(key)) return false;
  const { here, focusRow } = handle;
  handle.act(key);
  // What had the focus may be about to go: it passes to the next article, which then stands in this place.
  if (here >= 0 && (key === "e" || key === "Delete")) focusRow(here + 1 < handle.ids.length ? here + 1 : here - 1);
  return true;
}

function moved({ focusRow, ids }: Handle, index: number): boolean {
  if (ids.length > 0) focusRow(index);
  return ids.length > 0;
}

function untick(): boolean {
  const had = selection.peek().size > 0;
  selectNone();
  return had;
}

function focused(element: HTMLElement | null, press = false): boolean {
  if (press) element?.click();
  else element?.focus();
  return element !== null;
}

const places: Readonly<Record<string, string>> = { KeyJ: "j", KeyK: "k", KeyX: "x", KeyS: "s", KeyU: "u", KeyE: "e", KeyT: "t", KeyA: "a", Slash: "/" };

/** On a keyboard of another script the key that stands where `j` does says something else, and means it. */
const meant = ({ key, code }: KeyboardEvent): string => (key.length === 1 && key > "\u007f" ? (places[code] ?? key) : key);
