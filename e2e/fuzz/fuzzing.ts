import type { Parameters } from "fast-check";

declare const OFFPRINT_FUZZ_RUNS: number | undefined;

/**
 * How long a property is tried: a short slice in `npm test`, with the same cases every time; `npm run fuzz` draws
 * new ones, as many as `OFFPRINT_FUZZ` says, and fast-check prints the seed of a case that fails.
 */
export const fuzzing: Parameters<unknown> =
  typeof OFFPRINT_FUZZ_RUNS === "number" && OFFPRINT_FUZZ_RUNS > 0 ? { numRuns: OFFPRINT_FUZZ_RUNS } : { numRuns: 300, seed: 20_260_512 };
