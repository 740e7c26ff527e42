import { expect, test } from "vitest";
import { marked, snippetOf, type Piece } from "./snippet.ts";

/** A snippet in one line, what was found in brackets. */
const line = (pieces: readonly Piece[]) => pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");

const far = "Nothing of note is here to read. ".repeat(20).trim();

test("it shows the place where most of the words stand together", async () => {
  const text = `A heron stood.\n${far}\nAt dusk the herons left the weir.\n${far}`;
  expect(line(await snippetOf(text, ["heron", "weir", "dusk"]))).toMatch(/^… At \[dusk\] the \[herons\] left the \[weir\]\. Nothing/);
});

test("at the beginning of a text nothing is left out before it", async () => {
  expect(line(await snippetOf("A heron stood.", ["heron"]))).toBe("A [heron] stood.");
});

test("accents, case and the spellings of one letter do not count", () => {
  expect(line(marked("Café of the Ölmühle", ["cafe", "olmuhle"]))).toBe("[Café] of the [Ölmühle]");
  expect(line(marked("كتاب اور قلم", ["کتاب"]))).toBe("[كتاب] اور قلم");
});

test("a language without spaces has words too", () => {
  expect(line(marked("果樹園の門が開く", ["門"]))).toBe("果樹園の[門]が開く");
});

test("a text without the words gives none", async () => {
  expect(await snippetOf(far, ["heron"])).toEqual([]);
  expect(line(marked("A title", ["heron"]))).toBe("A title");
});

test("words that stand together across the end of a line count as together", async () => {
  const text = `The weir held.\n${far}\nNobody saw the heron\nat the weir.`;
  expect(line(await snippetOf(text, ["heron", "weir"]))).toMatch(/\[heron\] at the \[weir\]\.$/);
});

test("who has typed on is not given what was asked before", async () => {
  expect(await snippetOf(`A heron stood.\n${far}`, ["heron", "weir"], AbortSignal.abort())).toEqual([]);
});
