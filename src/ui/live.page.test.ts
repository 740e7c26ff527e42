import { effect } from "@preact/signals";
import { expect, test, vi } from "vitest";
import type { Source } from "#core/source.ts";
import { live } from "./live.ts";

/** A source that says what the test tells it to, and counts who listens. */
function sourceByHand<T>() {
  const listeners = new Set<{ next: (value: T) => void; error?: ((reason: unknown) => void) | undefined }>();
  const source: Source<T> = {
    subscribe(next, error) {
      const listener = { next, error };
      listeners.add(listener);
      return { unsubscribe: () => void listeners.delete(listener) };
    },
  };
  return { source, listeners, say: (value: T) => listeners.forEach(({ next }) => next(value)) };
}

test("a live value follows its source while somebody looks at it, and lets go of it afterwards", () => {
  const { source, listeners, say } = sourceByHand<number>();
  const value = live(source, 0);
  expect(listeners.size).toBe(0);

  const seen: number[] = [];
  const look = effect(() => void seen.push(value.value));
  say(1);
  say(2);
  expect(seen).toEqual([0, 1, 2]);

  look();
  expect(listeners.size).toBe(0);
});

test("a source that breaks is told of, not swallowed", () => {
  const { source, listeners } = sourceByHand<number>();
  const onError = vi.fn<(reason: unknown) => void>();
  effect(() => void live(source, 0, onError).value);
  listeners.forEach(({ error }) => error?.("broken"));
  expect(onError).toHaveBeenCalledWith("broken");
});
