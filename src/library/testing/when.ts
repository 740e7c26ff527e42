import type { Source } from "#core/source.ts";

/** For tests: the first value of a source that fits. */
export function when<T>(source: Source<T>, fits: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve, reject) => {
    const { unsubscribe } = source.subscribe((value) => {
      if (!fits(value)) return;
      queueMicrotask(() => unsubscribe());
      resolve(value);
    }, reject);
  });
}
