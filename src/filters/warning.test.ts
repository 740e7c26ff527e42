import { expect, test } from "vitest";
import { parseFilters } from "./parse.ts";

const warned = (line: string) => parseFilters(line).warnings.map(({ warning }) => warning).join();

test.each(["##*", "##p", "news.example##article > *", "##.promo, div", "##MAIN"])("%s would take whole articles, and that is said", (line) => {
  expect(warned(line)).toBe("takesAll");
});

test.each(["##body", "##html", "##body.wide", "news.example#=#body", "#+#html > body", "##:root", "##html, body"])("%s does nothing, and that is said", (line) => {
  expect(warned(line)).toBe("pageItself");
});

test.each(["##p.promo", "##p:has-text(Read also)", "##body .promo", "##div:has(> .ad)", "#@#p", "#=#article", "##bodyguard", "##.a, body", "##body:has-text(x) > .y"])("%s is as it should be", (line) => {
  expect(warned(line)).toBe("");
});

test("a warning names its line, and the line counts", () => {
  const { rules, problems, warnings } = parseFilters("##.a\n! mine\n##*");
  expect([rules.length, problems.length]).toEqual([2, 0]);
  expect(warnings).toEqual([{ line: 3, text: "##*", warning: "takesAll" }]);
});
