import { expect, test } from "vitest";
import { countSpaced, fold } from "./text.ts";

const texts = [
  "", " ", "one", " two words ", "3 - 4 … — five", "a\u00a0b\u3000c\u2028d", "«Ça» va-t-il?", "پڑھیں: یہ بھی", "٣ ۴", "𝒜b 𝟘 😀 😀c", "x\ud835", "don’t (stop)", "e\u0301a \u0301a",
];

test.each(texts)("the words of %j are counted as an expression counts them", (text) => {
  expect(countSpaced(text)).toBe(text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);
});

test.each([...texts, "a\n  b", "a \n b", "  a  b\tc ", "\u00a0 a"])("white space in %j is folded", (text) => {
  expect(fold(text)).toBe(text.replace(/\s+/g, " ").trim());
});
