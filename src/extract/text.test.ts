import { expect, test } from "vitest";
import { core, countSpaced, fold } from "./text.ts";

const texts = [
  "", " ", "one", " two words ", "3 - 4 … — five", "a\u00a0b\u3000c\u2028d", "«Ça» va-t-il?", "پڑھیں: یہ بھی", "٣ ۴", "𝒜b 𝟘 😀 😀c", "x\ud835", "don’t (stop)", "e\u0301a \u0301a",
];

test.each(texts)("the words of %j are counted as an expression counts them", (text) => {
  expect(countSpaced(text)).toBe(text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);
});

test.each([...texts, "a\n  b", "a \n b", "  a  b\tc ", "\u00a0 a"])("white space in %j is folded", (text) => {
  expect(fold(text)).toBe(text.replace(/\s+/g, " ").trim());
});

const signs = Array.from({ length: 0x2460 }, (_, code) => String.fromCodePoint(code));

test.each([...texts, ...signs.filter((_, at) => at % 64 === 0).map((_, at) => signs.slice(at * 64, at * 64 + 64).join("a b"))])("nothing but letters and numbers is left of %j", (text) => {
  expect(core(text)).toBe(text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ""));
});
