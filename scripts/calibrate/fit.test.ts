import { expect, test } from "vitest";
import { probability } from "../../src/extract/assess/model.ts";
import { calibration, crossValidated, fit, sumOf, type Example } from "./fit.ts";

/** Even numbers of a fixed walk; the answer follows the first feature, with some luck in it. */
const examples: readonly Example[] = Array.from({ length: 200 }, (_, n) => {
  const value = ((n * 37) % 100) / 100;
  return { x: [value, ((n * 53) % 10) / 10], answer: Number(value + (((n * 29) % 20) - 10) / 100 > 0.5), site: `${n % 10}.example` };
});

test("a fit finds the feature that tells, and leaves the one that does not", () => {
  const [, telling = 0, idle = 0] = fit(examples);
  expect(telling).toBeGreaterThan(5);
  expect(Math.abs(idle)).toBeLessThan(1);
});

test("what it says is a probability: of those it gives nine in ten, about nine in ten are so", () => {
  const weights = fit(examples);
  const sure = examples.filter(({ x }) => probability(weights, x) > 0.9);
  expect(sure.filter(({ answer }) => answer === 1).length / sure.length).toBeGreaterThan(0.9);
});

test("every example is judged by a model that has not seen its site", () => {
  const answers = crossValidated(examples);
  expect(answers).toHaveLength(examples.length);
  expect(answers.filter((answer, index) => answer > 0.5 === (examples[index]?.answer === 1)).length / answers.length).toBeGreaterThan(0.85);

  const telltale = examples.map((example, n) => ({ ...example, x: Array.from({ length: 10 }, (_, site) => Number(site === n % 10)), answer: Number(n % 2) }));
  expect(crossValidated(telltale).every((answer) => Math.abs(answer - 0.5) < 0.1)).toBe(true); // what only the site tells is of no use on another
});

test("a calibrated probability says how often something is so", () => {
  const said = Array.from({ length: 1000 }, (_, n) => (n % 2 ? 0.6 : 0.5));
  const isSo = said.map((p, n) => (p === 0.6 ? n % 20 !== 1 : n % 20 < 14)); // nine in ten, and seven in ten
  const { stretch, shift } = calibration(said, isSo);
  const told = (p: number) => 1 / (1 + Math.exp(-(shift + stretch * sumOf(p))));
  expect(told(0.6)).toBeCloseTo(0.9, 2);
  expect(told(0.5)).toBeCloseTo(0.7, 2);
});
