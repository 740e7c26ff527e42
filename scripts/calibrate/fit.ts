import { probability, type Weights } from "../../src/extract/assess/model.ts";

/** One page: its features, and the answer. */
export interface Example {
  readonly x: readonly number[];
  /** How far it is so, 0 to 1. */
  readonly answer: number;
  /** Pages of one site are alike, so they are never on both sides of a cross-validation. */
  readonly site: string;
}

/** It settles after six or so. */
const rounds = 12;

/**
 * Logistic regression by Newton's method; a few hundred examples take milliseconds.
 * @param ridge how strongly weights are drawn to nothing: a few hundred pages bear no large ones
 */
export function fit(examples: readonly Example[], ridge = 1): Weights {
  const size = (examples[0]?.x.length ?? 0) + 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((weight, index) => (index === 0 ? 0 : -ridge * weight));
    const curve = weights.map((_, row) => weights.map((__, column) => Number(row === column) * (row === 0 ? 1e-6 : ridge)));
    for (const { x, answer } of examples) {
      const p = probability(weights, x);
      const withOne = [1, ...x];
      for (const [row, value] of withOne.entries()) {
        slope[row] = (slope[row] ?? 0) + (answer - p) * value;
        const line = curve[row] ?? [];
        for (const [column, other] of withOne.entries()) line[column] = (line[column] ?? 0) + p * (1 - p) * value * other;
      }
    }
    const step = solved(curve, slope);
    weights = weights.map((weight, index) => weight + (step[index] ?? 0));
  }
  return weights;
}

/** Each example judged by a model that has not seen its site: one site after the other is left out. */
export function crossValidated(examples: readonly Example[]): readonly number[] {
  const sites = new Set(examples.map(({ site }) => site));
  const models = new Map([...sites].map((left) => [left, fit(examples.filter(({ site }) => site !== left))]));
  return examples.map(({ x, site }) => probability(models.get(site) ?? [], x));
}

/** What has to be done to the sum behind each probability, for it to say how often something is so: to be stretched, and shifted. */
export function calibration(probabilities: readonly number[], isSo: readonly boolean[]): { readonly stretch: number; readonly shift: number } {
  const [shift = 0, stretch = 1] = fit(probabilities.map((p, index) => ({ x: [sumOf(p)], answer: Number(isSo[index]), site: "" })), 0.01);
  return { stretch, shift };
}

/** The sum of which it is the probability. */
export const sumOf = (p: number): number => Math.log(p / (1 - p));

/** Gauss's elimination with pivots. Changes what it is given. */
function solved(matrix: number[][], right: number[]): readonly number[] {
  const size = right.length;
  const rows = matrix.map((line, index) => [...line, right[index] ?? 0]);
  for (let at = 0; at < size; at += 1) {
    const best = rows.slice(at).reduce((found, row, index) => (Math.abs(row[at] ?? 0) > Math.abs(rows[found]?.[at] ?? 0) ? at + index : found), at);
    [rows[at], rows[best]] = [rows[best] ?? [], rows[at] ?? []];
    const pivot = rows[at]?.[at] ?? 1;
    for (const [index, row] of rows.entries()) {
      if (index === at) continue;
      const factor = (row[at] ?? 0) / pivot;
      for (let column = at; column <= size; column += 1) row[column] = (row[column] ?? 0) - factor * (rows[at]?.[column] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}
