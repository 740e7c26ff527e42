import type { Weights } from "./model.ts";

/** Written by `npm run calibrate`, from the corpora in ../shared/corpus and the pages in e2e/. Is it an article at all? */
export const articleWeights: Weights = [-2.49, 0.54, 1.23, -1.05, 0.95, 0.38, 1.83, -1.32, -2.08, 1.12, -1.23, -2.59, 1.99, 0.39, -0.4, -1.27, 1.24];

/** And is what was kept the whole of it, and nothing else (F1 ≥ 0.9)? */
export const soundWeights: Weights = [1.92, 1.77, -1.69, -0.58, -1.57, -1.09, -0.35];

/** From here on the two together are what we call sure: of those, nearly all are good. */
export const sureFrom = 0.933;
