import type { Weights } from "./model.ts";

/** Written by `npm run calibrate`, from the corpora in ../shared/corpus and the pages in e2e/. Is it an article at all? */
export const articleWeights: Weights = [-2.75, 0.54, 1.29, -1.09, 0.98, 0.39, 1.85, -1.36, -2.09, 1.1, -1.2, -2.55, 2.11, 0.48, 0.02, -1.29, 1.25];

/** And is what was kept the whole of it, and nothing else (F1 ≥ 0.9)? */
export const soundWeights: Weights = [2.53, 1.3, -2.13, -0.57, -1.62, -1.08, -0.57];

/** From here on the two together are what we call sure: of those, nearly all are good. */
export const sureFrom = 0.923;
