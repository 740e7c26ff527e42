import { useEffect, useState } from "preact/hooks";
import type { Problem } from "#core/problem.ts";
import type { Source } from "#core/source.ts";
import { problemOf } from "#library/problem-of.ts";

/** A question put to the library, and how it stands with the answer. */
export type Reading<T> =
  | { readonly state: "waiting" }
  | { readonly state: "here"; readonly value: T }
  | { readonly state: "failed"; readonly problem: Problem };

/**
 * Watches a source while the component is on screen. Give it the same one until the question changes; then the
 * old answer stays until the new one comes: a list being searched does not blink. A failure is not the end:
 * a library that opens late still answers.
 */
export function useSource<T>(source: Source<T>): Reading<T> {
  const [reading, setReading] = useState<Reading<T>>({ state: "waiting" });
  useEffect(() => {
    const subscription = source.subscribe(
      (value) => setReading({ state: "here", value }),
      (reason) => setReading({ state: "failed", problem: problemOf(reason) }),
    );
    return () => subscription.unsubscribe();
  }, [source]);
  return reading;
}
