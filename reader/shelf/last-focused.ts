import type { ArticleId } from "#core/article.ts";
import { isLost } from "../keep-focus.ts";

/** Which row of the list had the focus, so that its place is known when the row goes and takes the focus with it. */
export class LastFocused {
  #id: string | undefined;
  #place = 0;

  /** @returns ends it; whoever was in a list that is gone is taken to what stands in its place */
  follow(list: HTMLElement | null): () => void {
    const note = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>(".shelf-item") : null;
      this.#id = row?.dataset["id"];
      this.#place = Number(row?.dataset["index"] ?? 0);
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) this.#id = undefined; // gone elsewhere, rather than lost with its row
    };
    list?.addEventListener("focusin", note);
    list?.addEventListener("focusout", forget);
    return () => {
      list?.removeEventListener("focusin", note);
      list?.removeEventListener("focusout", forget);
      if (this.#id !== undefined) requestAnimationFrame(() => isLost() && document.querySelector<HTMLElement>(".empty h2")?.focus());
    };
  }

  /** Where the focus was, when the row that had it is no longer among these and nothing else has taken it; null otherwise. */
  placeIfGone(ids: readonly ArticleId[]): number | null {
    if (this.#id === undefined || !isLost() || ids.includes(this.#id as ArticleId)) return null;
    this.#id = undefined;
    return this.#place;
  }
}
