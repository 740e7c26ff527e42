import type { Weights } from "./model.ts";

/** Written by `npm run calibrate`, from the corpora in ../shared/corpus and the pages in e2e/. Is it an article at all? */
export const articleWeights: Weights = [-1.54, 0.69, 1.32, -1.17, -1.47, 1.64, 0.01, -0.71, 1.65, -2.39, -2.01, 1.17, -1.87, -3.21, 0.1, 0.83, 1.11, 0.75, 0.37, 0.01, 0.03];

/** And is what was kept the whole of it, and nothing else (F1 ≥ 0.9)? */
export const soundWeights: Weights = [1.39, 0.49, 0.58, -1.1, -2.5, 1.33, 0.12, -1.82, 0.21, 0, -1.36, -0.63, -0.89, -0.21, -3.24, -0.76, 0.21, 0.46, -1.34, -0.12, -0.4];

/** From this product of the two on, the share of good articles is what we call sure. */
export const sureFrom = 0.874;
