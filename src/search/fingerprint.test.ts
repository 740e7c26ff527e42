import { expect, test } from "vitest";
import { distance, fingerprintOf } from "./fingerprint.ts";

const vocabulary = Array.from({ length: 400 }, (_, n) => `word${(n * 7_919) % 1_009}`);
const text = (start: number, length = 300) => Array.from({ length }, (_, n) => vocabulary[(start + n * n + n * 3) % vocabulary.length] ?? "");

test("a text has one fingerprint, and one with some words changed is near it", () => {
  const words = text(0);
  expect(fingerprintOf(words)).toBe(fingerprintOf([...words]));
  expect(fingerprintOf(words)).toMatch(/^[\da-f]{16}$/);
  expect(distance(fingerprintOf(words), fingerprintOf(words.toSpliced(100, 4, "another", "four", "words", "here")))).toBeLessThanOrEqual(10);
});

test("other texts are far", () => {
  for (const start of [50, 111, 203]) expect(distance(fingerprintOf(text(0)), fingerprintOf(text(start).map((word) => `${word}s`)))).toBeGreaterThan(15);
});

test("short texts have one too", () => {
  expect(fingerprintOf([])).toBe(fingerprintOf([]));
  expect(fingerprintOf(["one"])).not.toBe(fingerprintOf(["two"]));
});
