import { signal, type ReadonlySignal } from "@preact/signals";
import type { Source } from "#core/source.ts";

/**
 * The latest answer of a query, as a signal: the whole of our state management.
 * It watches the source only while somebody watches the signal, so one made for a passing question
 * (each letter typed into a search box makes one) needs no farewell.
 * @param onError told when the source breaks; by default the page's own surprise note is
 */
export function live<T>(source: Source<T>, initial: T, onError: (reason: unknown) => void = reportError): ReadonlySignal<T> {
  let subscription: { unsubscribe(): void } | null = null;
  return signal(initial, {
    watched() {
      subscription = source.subscribe((value) => (this.value = value), onError);
    },
    unwatched() {
      subscription?.unsubscribe();
      subscription = null;
    },
  });
}
