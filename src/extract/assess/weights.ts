import type { Weights } from "./model.ts";

/** Written by `npm run calibrate`, from the corpora in ../shared/corpus and the pages in e2e/. Is it an article at all? */
export const articleWeights: Weights = [-2.47, 0.47, 1.21, -1.05, 0.82, 0.39, 1.86, -1.33, -2.08, 1.09, -1.25, -2.57, 2.13, 0.34, -0.11, -1.2, 1.26];

/** And is what was kept the whole of it, and nothing else (F1 ≥ 0.9)? */
export const soundWeights: Weights = [2.47, 1.37, -1.92, -0.57, -1.55, -1.1, -0.58];

/** From here on the two together are what we call sure: of those, nearly all are good. */
export const sureFrom = 0.941;
