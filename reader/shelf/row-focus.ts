import type { ArticleId } from "#core/article.ts";
import type { Rows } from "./use-virtual-rows.ts";

/** Puts the focus on a row of the list, also on one that has to be drawn first. */
export class RowFocus {
  #wanted: ArticleId | null = null;
  readonly #list: { readonly current: HTMLElement | null };
  readonly #rows: Rows;

  constructor(list: { readonly current: HTMLElement | null }, rows: Rows) {
    this.#list = list;
    this.#rows = rows;
  }

  /** A place beyond the end means the last row. */
  moveTo(index: number, ids: readonly ArticleId[]): void {
    const place = Math.min(index, ids.length - 1);
    this.#wanted = ids[place] ?? null;
    if (this.#wanted === null) return;
    if (!this.#row()) this.#rows.scrollToIndex(place, { align: "center" });
    this.settle();
  }

  /** To be called when rows have been drawn: one of them may be the one. */
  settle(): void {
    const link = this.#row()?.querySelector<HTMLElement>(".shelf-link");
    if (!link) return;
    this.#wanted = null;
    link.focus({ preventScroll: true });
    link.closest("li")?.scrollIntoView({ block: "nearest" });
  }

  #row(): Element | null {
    return (this.#wanted && this.#list.current?.querySelector(`[data-id="${CSS.escape(this.#wanted)}"]`)) || null;
  }
}
