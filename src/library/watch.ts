import { liveQuery } from "dexie";
import type { Source } from "#core/source.ts";
import { door as ours, patience } from "./open.ts";
import type { Library } from "./schema.ts";

/**
 * A query that is asked again whenever its answer may have changed, by whichever of our pages.
 * A database that does not open is told within two seconds; should it open after all, answers follow.
 */
export function watch<T>(query: (library: Library) => Promise<T>, door = ours): Source<T> {
  return {
    subscribe(next, error = reportError) {
      const watching = new AbortController();
      const start = (library: Library) => {
        if (watching.signal.aborted) return;
        const live = liveQuery(() => query(library)).subscribe(next, error);
        watching.signal.addEventListener("abort", () => live.unsubscribe());
      };
      const wait = (reason: unknown) => {
        if (!watching.signal.aborted) error(reason);
        door.whenOpen().then(start, () => {}); // already told
      };
      void door.open(patience).then(start, wait);
      return { unsubscribe: () => watching.abort() };
    },
  };
}

/** Each answer of a source, turned into something that takes a while. One that the next overtakes is told to stop, and dropped. */
export function mapped<T, U>(source: Source<T>, turn: (value: T, signal: AbortSignal) => Promise<U>): Source<U> {
  return {
    subscribe(next, error = reportError) {
      let latest = new AbortController();
      const { unsubscribe } = source.subscribe((value) => {
        latest.abort();
        const { signal } = (latest = new AbortController());
        turn(value, signal).then(
          (turned) => signal.aborted || next(turned),
          (reason: unknown) => signal.aborted || error(reason),
        );
      }, error);
      return {
        unsubscribe() {
          latest.abort();
          unsubscribe();
        },
      };
    },
  };
}
