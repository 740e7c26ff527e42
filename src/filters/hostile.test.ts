import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hostileLines } from "../../e2e/fuzz/hostile-lines.ts";
import { fuzzing } from "../../e2e/fuzz/fuzzing.ts";
import { parseFilters, parseLine } from "./parse.ts";

const outcomeOf = (line: string): string => {
  const parsed = parseLine(line);
  return parsed.is === "problem" ? parsed.problem.code : parsed.is;
};

const short = (line: string): string => (line.length > 80 ? `${line.slice(0, 80)}… (${line.length})` : line);

test.each(hostileLines.map(({ line, becomes }) => [short(line), becomes, line] as const))("%s is %s", (_, becomes, line) => {
  expect(outcomeOf(line)).toBe(becomes);
});

test("bad lines leave the good ones between them working", () => {
  const text = hostileLines.map(({ line }, index) => `${line}\n##.good-${index}`).join("\n");
  const { rules, problems } = parseFilters(text);
  expect(problems.length).toBe(hostileLines.filter(({ becomes }) => becomes !== "rules").length);
  expect(rules.filter(({ line }) => line.startsWith("##.good-")).length).toBe(hostileLines.length);
});

test("no name of a host or a selector reaches a prototype", () => {
  parseFilters("__proto__.example##.polluted\nconstructor##.prototype\n##[__proto__]");
  expect(({} as Record<string, unknown>)["polluted"]).toBe(undefined);
});

/** Lines made of what the language is made of, in any order. */
const scraps = fc.constantFrom(
  "##", "#@#", "#?#", "#$#", "##+js(", "##^", "example.com", "~a.example", "*", ",", "example.*", "p", ".x", "#y", "[a=\"b\"]", ":has(", ":not(", ":has-text(", ":upward(", "2", ")", "(", "/", "\\", "/(a+)+/", "[", "]", "\"", "'",
  " > ", " + ", "||", "^", "$", "!", "!#if", "@@", "\u0000", "\u202E", "😀", "\uD800", "{", "}", "|", "=", ":matches-path(", ":min-text-length(", ":matches-attr(", "\n", "\r\n", "\t",
);

test("whatever is written, the parser answers and never throws", () => {
  const line = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join("")));
  fc.assert(
    fc.property(line, (written) => {
      const { rules, problems } = parseFilters(written);
      for (const rule of rules) expect(written).toContain(rule.line);
      for (const { line: number } of problems) expect(number).toBeGreaterThan(0);
    }),
    fuzzing,
  );
});

test("a line that was read says the same when it is read again", () => {
  const line = fc.array(scraps, { maxLength: 20 }).map((parts) => parts.join("").replace(/[\r\n]/g, ""));
  fc.assert(
    fc.property(line, (written) => {
      const first = parseLine(written);
      if (first.is !== "rules") return;
      for (const { line: kept } of first.rules) expect(parseLine(kept)).toEqual(first);
    }),
    fuzzing,
  );
});
