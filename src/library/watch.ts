import { Dexie, liveQuery, RangeSet } from "dexie";
import type { Source } from "#core/source.ts";
import { door as ours, patience } from "./open.ts";
import type { Library, TableName } from "./schema.ts";

/**
 * A query that is asked again whenever its answer may have changed, by whichever of our pages.
 * A database that does not open is told within two seconds; should it open after all, answers follow.
 */
export const watch = <T>(query: (library: Library) => Promise<T>, door = ours): Source<T> =>
  onceOpen((library, next, error) => {
    const live = liveQuery(() => query(library)).subscribe(next, error);
    return () => live.unsubscribe();
  }, door);

/**
 * The same for a query that goes through many keys: a live query notes every one of them, and that takes ten times as
 * long as reading them. This one is asked again at each change of one of its tables; of none, it is asked once.
 */
export const watchTables = <T>(tables: readonly TableName[], query: (library: Library) => Promise<T>, door = ours): Source<T> =>
  onceOpen((library, next, error) => {
    const starts = tables.map((table) => `idb://${library.name}/${table}/`);
    const asking = new Asking(() => query(library), next, error);
    const hear = (changed: object) => {
      if (Object.keys(changed).some((part) => part === "all" || starts.some((start) => part.startsWith(start)))) asking.ask();
    };
    Dexie.on("storagemutated", hear);
    asking.ask();
    return () => {
      Dexie.on.storagemutated.unsubscribe(hear);
      asking.stop();
    };
  }, door);

/** Asks one question after another, and what is asked meanwhile only once. */
class Asking<T> {
  readonly #question: () => Promise<T>;
  readonly #next: (value: T) => void;
  readonly #error: (reason: unknown) => void;
  #isAsking = false;
  #isStale = false;
  #isStopped = false;

  constructor(question: () => Promise<T>, next: (value: T) => void, error: (reason: unknown) => void) {
    this.#question = question;
    this.#next = next;
    this.#error = error;
  }

  ask(): void {
    this.#isStale = true;
    if (!this.#isAsking) void this.#run();
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    this.#isAsking = true;
    try {
      while (this.#isStale && !this.#isStopped) {
        this.#isStale = false;
        await this.#question().then((value) => this.#isStopped || this.#next(value), (reason: unknown) => this.#isStopped || this.#error(reason));
      }
    } finally {
      this.#isAsking = false;
    }
  }
}

type Start<T> = (library: Library, next: (value: T) => void, error: (reason: unknown) => void) => () => void;

function onceOpen<T>(start: Start<T>, door: typeof ours): Source<T> {
  return {
    subscribe(next, error = reportError) {
      const watching = new AbortController();
      const begin = (library: Library) => {
        if (watching.signal.aborted) return;
        watching.signal.addEventListener("abort", start(library, next, error));
      };
      const wait = (reason: unknown) => {
        if (!watching.signal.aborted) error(reason);
        door.whenOpen().then(begin, () => {}); // already told
      };
      void door.openToRead(patience).then(begin, wait);
      return { unsubscribe: () => watching.abort() };
    },
  };
}

/** Everyone who watches the library, in whichever of our pages, asks again: something was written past Dexie. */
export function tellOfChange(): void {
  const everything = { all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) };
  queueMicrotask(() => Dexie.on.storagemutated.fire(everything)); // by itself: what was written stays written, whatever a watcher makes of it
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
