import { signal, type ReadonlySignal } from "@preact/signals";
import type { ArticleId } from "#core/article.ts";

/** Where the person stands in the list, kept while an article is open so that going back goes there. */
export interface PlaceOnShelf {
  /** How many articles are shown. */
  readonly limit: number;
  /** The article that was opened last. */
  readonly opened: ArticleId | null;
}

/** How many more are shown at a time. */
const step = 50;
const start: PlaceOnShelf = { limit: step, opened: null };
const current = signal(start);

export const placeOnShelf: ReadonlySignal<PlaceOnShelf> = current;

export const showMore = (): void => void (current.value = { ...current.value, limit: current.value.limit + step });

export const noteOpened = (opened: ArticleId | null): void => void (current.value = { ...current.value, opened });

/** Another list: it begins at its beginning. */
export const forgetPlace = (): void => void (current.value = start);
