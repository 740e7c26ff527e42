import { expect, test } from "vitest";
import { probability } from "../../src/extract/assess/model.ts";
import { crossValidated, fit, type Example } from "./fit.ts";

/** Even numbers of a fixed walk; the answer follows the first feature, with some luck in it. */
const examples: readonly Example[] = Array.from({ length: 200 }, (_, n) => {
  const value = ((n * 37) % 100) / 100;
  return { x: [value, ((n * 53) % 10) / 10], isSo: value + (((n * 29) % 20) - 10) / 100 > 0.5 };
});

test("a fit finds the feature that tells, and leaves the one that does not", () => {
  const [, telling = 0, idle = 0] = fit(examples);
  expect(telling).toBeGreaterThan(5);
  expect(Math.abs(idle)).toBeLessThan(1);
});

test("what it says is a probability: of those it gives nine in ten, about nine in ten are so", () => {
  const weights = fit(examples);
  const sure = examples.filter(({ x }) => probability(weights, x) > 0.9);
  expect(sure.filter(({ isSo }) => isSo).length / sure.length).toBeGreaterThan(0.9);
});

test("every example is judged by a model that has not seen it", () => {
  const answers = crossValidated(examples);
  expect(answers).toHaveLength(examples.length);
  expect(answers.filter((answer, index) => answer > 0.5 === examples[index]?.isSo).length / answers.length).toBeGreaterThan(0.85);
});
