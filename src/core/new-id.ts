import { monotonicFactory, ulid } from "ulid";

/** A ULID: unique, and sorted by `now`, in milliseconds since the epoch. */
export const newId = (now = Date.now()): string => ulid(now);

/** Gives one ULID after the other, sorted as they are given; for thousands at once, each of which would ask for 16 random numbers. */
export function manyIds(now = Date.now()): () => string {
  const next = monotonicFactory();
  return () => next(now);
}
