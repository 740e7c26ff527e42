import { expect, test } from "vitest";
import { slowPart } from "./slow-part.ts";

test.each([
  "(a+)+$",
  "(a*)*",
  "(a|a)*$",
  "(a|aa)+$",
  "(.*)*x",
  String.raw`(\w+\s?)*$`,
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(a?){30}a{30}",
  String.raw`(\d+)\1`,
  String.raw`(?<x>a)\k<x>`,
  String.raw`(.+)+\n`,
  "([a-z]|[f-k])*x",
  String.raw`(\s|\n)+$`,
  ".*.*.*x",
  String.raw`\s*\s*\s*x`,
  "a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaa",
  "(x+x+)+y",
  String.raw`(?:\w|\d)*!`,
  "(?:é|[à-ü])+!",
  "([^,]|[^;])*x",
  "(?:ab|a)+c",
  "(?:a{1,9}){1,9}b",
  "(?:)*x",
  "(a|)*b",
  String.raw`(?:.|\n)*x`,
  String.raw`(?:\p{L}|a)+!`,
  "(?=(a+)+b)x",
  "a".repeat(301),
])("an expression that could run without end is named: %s", (source) => {
  expect(slowPart(source, "u")).not.toBeNull();
});

test.each([
  "read also",
  String.raw`^\s*(?:read|see) also\b`,
  String.raw`\d+\s*comments?`,
  "advert(?:isement)?s?",
  "Leave a (?:reply|comment)",
  "^.*foo",
  "foo.*bar",
  String.raw`[\u0600-\u06ff]+:`,
  "(?:ads|sponsored|promo)+",
  "(?:ab){2,5}",
  "share (?:on|via) (?:facebook|x|twitter)",
  String.raw`\bby\b.{1,40}\d{4}`,
  String.raw`^(?:\d\d:){1,2}\d\d$`,
  "colou?rs?",
  String.raw`\s+\w+\s+\w+\s+read`,
  "[^,]+, [^,]+",
  "یہ بھی پڑھیں",
  String.raw`\p{L}+ed`,
])("an expression as people write them passes: %s", (source) => {
  expect(slowPart(source, "iu")).toBeNull();
});

test("what passes is quick on text made to be slow", () => {
  const atoms = ["a", "b", ".", String.raw`\w`, String.raw`\s`, "[ab]", "[^a]", "(?:a|b)", "(?:a|ab)", "(?:ab)"];
  const marks = ["", "", "", "?", "*", "+", "{2,5}", "*?"];
  let seed = 11;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const text = "ab ".repeat(300).concat("a".repeat(600));
  let passed = 0;
  for (let round = 0; round < 4000; round += 1) {
    const body = () => Array.from({ length: 1 + next(4) }, () => `${atoms[next(atoms.length)]}${marks[next(marks.length)]}`).join("");
    const source = next(3) ? `${body()}!` : `(?:${body()})${marks[next(marks.length)]}${body()}!`;
    if (slowPart(source, "") !== null) continue;
    passed += 1;
    new RegExp(source).test(text); // one that backtracks without end would not come back
  }
  expect(passed).toBeGreaterThan(500);
});
