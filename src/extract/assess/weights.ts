import type { Weights } from "./model.ts";

/** Written by `npm run calibrate`, from the corpora in ../shared/corpus and the pages in e2e/. Is it an article at all? */
export const articleWeights: Weights = [-1.58, 0.64, 1.37, -1.2, -1.49, 1.65, 0.15, -0.12, 1.59, -2.47, -2.15, 1.32, -1.82, -3.39, 0.55, 0.73, 1.07, 0.62, 0.06, 0.01, 0.03];

/** And is what was kept the whole of it, and nothing else (F1 ≥ 0.9)? */
export const soundWeights: Weights = [2.98, 0.48, 0, -1.2, -2.2, -0.62, -0.68, -1.61, 0.43, 0, -1.12, -0.42, -0.51, -0.23, -3, -0.04, -0.08, 0.37, -0.37, -0.01, 0.17];

/** From this product of the two on, the share of good articles is what we call sure. */
export const sureFrom = 0.882;
