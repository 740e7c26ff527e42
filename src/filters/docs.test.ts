import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Rule } from "#core/rule.ts";
import { wordingShapes } from "./wording-shapes.ts";
import { parseLine } from "./parse.ts";
import { operators, unknownOperators } from "./operators.ts";
import { filterProblemCodes } from "./problem.ts";

const page = readFileSync("docs/filters.md", "utf8");

/** Rows whose first cell is a line of code and whose last is what it becomes. */
const rows = [...page.matchAll(/^\| `(.+?)` \| .* \| (?:`(.+)`|nothing) \|$/gm)].map(([, line = "", becomes = "nothing"]) => ({
  line: line.replaceAll(String.raw`\|`, "|"),
  becomes,
}));

function described({ action, hosts, exceptHosts, selector, steps }: Rule): string {
  const where = [...hosts, ...exceptHosts.map((host) => `−${host}`)].join(" ");
  return `${action === "remove" ? "" : `${action} `}${where && `${where}: `}${[selector, ...steps.map(({ op }) => op)].join(" › ")}`;
}

function readAs(line: string): string {
  const parsed = parseLine(line);
  if (parsed.is === "rules") return parsed.rules.map(described).join("; ");
  return parsed.is === "problem" ? parsed.problem.code : "nothing";
}

test.each(rows)("docs/filters.md is right about $line", ({ line, becomes }) => {
  expect(readAs(line)).toBe(becomes);
});

test("docs/filters.md shows every problem, every step, every operator of ours and of others, and every shape", () => {
  const shown = new Set(rows.flatMap((row) => row.becomes.split(" › ")));
  expect(filterProblemCodes.filter((code) => !shown.has(code) && !page.includes(`\`${code}\``))).toEqual([]);
  expect(["has-text", "has-text-regex", "upward", "upward-to", "min-text-length", "matches-attr", "matches-path", "descend", "also", "has", "not"].filter((op) => !shown.has(op))).toEqual([]);
  expect([...operators, ...unknownOperators].filter((name) => !page.includes(`:${name}(`))).toEqual([]);
  expect(wordingShapes.filter((shape) => !page.includes(`| \`${shape}\` |`))).toEqual([]);
  expect(rows.length).toBeGreaterThan(40);
});
