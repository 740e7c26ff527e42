/** A generator of numbers from 0 to 1 that begins the same each time, so that two runs are over the same pages in the same order. */
export function seeded(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(all: readonly T[], random: () => number): readonly T[] {
  return all.map((each) => ({ each, at: random() })).toSorted((one, other) => one.at - other.at).map(({ each }) => each);
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** @param share 0 to 1; 0.5 is the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
