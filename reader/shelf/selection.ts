import { signal, type ReadonlySignal } from "@preact/signals";
import type { ArticleId } from "#core/article.ts";

/** The articles that are ticked. */
const current = signal<ReadonlySet<ArticleId>>(new Set());
/** Where a range begins. */
let anchor: ArticleId | null = null;

export const selection: ReadonlySignal<ReadonlySet<ArticleId>> = current;

export function toggle(id: ArticleId): void {
  anchor = id;
  const next = new Set(current.value);
  if (!next.delete(id)) next.add(id);
  current.value = next;
}

/** Ticks everything from the one that was ticked last to this one. */
export function extendTo(id: ArticleId, ids: readonly ArticleId[]): void {
  const from = ids.indexOf(anchor ?? id);
  const to = ids.indexOf(id);
  const range = ids.slice(Math.min(from, to) < 0 ? to : Math.min(from, to), Math.max(from, to) + 1);
  current.value = new Set([...current.value, ...range]);
}

export const select = (ids: readonly ArticleId[]): void => void (current.value = new Set(ids));

export function selectNone(): void {
  anchor = null;
  if (current.value.size > 0) current.value = new Set();
}

/** Unticks what is no longer in the list: whoever acts on a selection sees all of it. */
export function keepAmong(ids: readonly ArticleId[]): void {
  const there = new Set(ids);
  const kept = [...current.value].filter((id) => there.has(id));
  if (kept.length < current.value.size) current.value = new Set(kept);
}
