import type { Weights } from "./model.ts";

/** Written by `npm run calibrate`, from the corpora in ../shared/corpus and the pages in e2e/. Is it an article at all? */
export const articleWeights: Weights = [-2.31, 0.36, 1.55, -1.43, -0.4, 1.25, 0.44, 0.59, 1.58, -2.02, -2.24, 1.18, -1.53, -3.31, 0.73, 1.62, 0.5, -0.29, -0.32, -0.03, -1.35, 0.22, 0.7, 1.17, 0.55, 0.09, 0.01, 0.04];

/** And is what was kept the whole of it, and nothing else (F1 ≥ 0.9)? */
export const soundWeights: Weights = [3.06, 0.24, -0.3, -0.39, -0.94, -0.1, -0.28, -1.78, 0.76, 0, -1.44, -0.61, -0.57, 0.13, -2.38, 1.45, 1.11, -2.2, -0.48, 0.02, -0.01, -0.06, -0.28, -0.43, 0.2, 0.45, -0.03, -0.26];

/** From this product of the two on, the share of good articles is what we call sure. */
export const sureFrom = 0.931;
