import type { Weights } from "./model.ts";

/** Written by `npm run calibrate`, from the corpora in ../shared/corpus and the pages in e2e/. Is it an article at all? */
export const articleWeights: Weights = [-2.05, 0.6, 1.15, -0.94, -0.41, 0.97, 0.3, 0.32, 1.35, -1.41, -1.96, 1, -1.23, -2.66, -0.27, 1.35, 0.33, -0.47, -0.47, 0.05, -1.18, 0.36, 0.78, 1.12, 0.42, 0.07, 0.01, 0.03];

/** And is what was kept the whole of it, and nothing else (F1 ≥ 0.9)? */
export const soundWeights: Weights = [3.4, -0.08, 0.03, -0.26, -0.92, -0.3, -0.14, -1.34, 0.48, 0, -1.02, -0.4, -0.94, 0.41, 0.07, 1.34, 0.59, -1.75, -0.14, -0.2, -0.15, -0.2, -0.52, -0.16, 0.23, 0.27, -0.02, -0.12];

/** From this product of the two on, the share of good articles is what we call sure. */
export const sureFrom = 0.913;
