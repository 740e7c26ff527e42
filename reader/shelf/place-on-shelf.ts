import { signal, type ReadonlySignal } from "@preact/signals";
import type { ArticleId } from "#core/article.ts";

/** The article that was opened last, so that whoever comes back to the list finds themselves at it again. */
const current = signal<ArticleId | null>(null);

export const openedLast: ReadonlySignal<ArticleId | null> = current;

export const noteOpened = (opened: ArticleId | null): void => void (current.value = opened);
