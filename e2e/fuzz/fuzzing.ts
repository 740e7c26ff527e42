import type { Parameters } from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Cases of each property; 0 is the short slice. */
    fuzzRuns: number;
  }
}

const runs = inject("fuzzRuns");

/**
 * How long a property is tried: a short slice in `npm test`, with the same cases every time; `npm run fuzz` draws
 * new ones, as many as `OFFPRINT_FUZZ` says, and fast-check prints the seed of a case that fails.
 */
export const fuzzing: Parameters<unknown> = runs > 0 ? { numRuns: runs } : { numRuns: 300, seed: 20_260_512 };
