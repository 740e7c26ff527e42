import { probability, type Weights } from "../../src/extract/assess/model.ts";

/** One page: its features, and the answer. */
export interface Example {
  readonly x: readonly number[];
  readonly isSo: boolean;
}

/** How strongly weights are drawn to nothing: a few hundred pages bear no large ones. */
const ridge: number = 1;

/** Logistic regression by Newton's method; a few hundred examples take milliseconds. */
export function fit(examples: readonly Example[]): Weights {
  const size = (examples[0]?.x.length ?? 0) + 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < 25; round += 1) {
    const slope = weights.map((weight, index) => (index === 0 ? 0 : -ridge * weight));
    const curve = weights.map((_, row) => weights.map((__, column) => Number(row === column) * (row === 0 ? 1e-6 : ridge)));
    for (const { x, isSo } of examples) {
      const p = probability(weights, x);
      const withOne = [1, ...x];
      for (const [row, value] of withOne.entries()) {
        slope[row] = (slope[row] ?? 0) + (Number(isSo) - p) * value;
        const line = curve[row] ?? [];
        for (const [column, other] of withOne.entries()) line[column] = (line[column] ?? 0) + p * (1 - p) * value * other;
      }
    }
    const step = solved(curve, slope);
    weights = weights.map((weight, index) => weight + (step[index] ?? 0));
  }
  return weights.map((weight) => Math.round(100 * weight) / 100);
}

/** Each example judged by a model that has not seen it: five parts, each left out in turn. */
export function crossValidated(examples: readonly Example[]): readonly number[] {
  const answers = Array.from({ length: examples.length }, () => 0);
  for (let part = 0; part < 5; part += 1) {
    const weights = fit(examples.filter((_, index) => index % 5 !== part));
    for (const [index, { x }] of examples.entries()) if (index % 5 === part) answers[index] = probability(weights, x);
  }
  return answers;
}

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
