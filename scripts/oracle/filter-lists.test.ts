/**
 * The parser held against one that is kept: tens of thousands of lines of public lists, read by AdGuard's parser
 * (`@adguard/agtree` for the line, `@adguard/ecss-tree` for what stands behind its mark) and by ours.
 * A line is read the same, or refused by name; it is never misread.
 */
import { readFileSync } from "node:fs";
import { RuleParser, type AnyCosmeticRule, type AnyRule } from "@adguard/agtree";
import { expect, test } from "vitest";
import { unknownOperators } from "../../src/filters/operators.ts";
import { parseLine } from "../../src/filters/parse.ts";
import type { FilterProblemCode } from "../../src/filters/problem.ts";
import { readOurs, readTheirs } from "./reading.ts";

/** Numbers of lists in the package `@adguard/dnr-rulesets`, which has their text beside what it made of it. */
const lists: Readonly<Record<string, number>> = {
  "social widgets": 4,
  "cookie notices": 18,
  "pop-ups": 19,
  "app banners": 20,
  "other annoyances": 21,
  widgets: 22,
  Russian: 1,
  Turkish: 13,
  French: 16,
};

interface Row {
  readonly metadata?: { readonly rawFilterList: string };
}

function linesOf(list: number): readonly string[] {
  const path = `node_modules/@adguard/dnr-rulesets/dist/filters/declarative/ruleset_${list}/ruleset_${list}.json`;
  const rows = JSON.parse(readFileSync(path, "utf8")) as readonly Row[];
  return rows.find(({ metadata }) => metadata)?.metadata?.rawFilterList.split(/\r?\n/) ?? [];
}

/** What a line is to the other parser, in the words of our problems; null where it is a line like ours. */
function theirProblem(node: AnyRule): FilterProblemCode | "nothing" | null {
  if (node.category === "Comment" || node.category === "Empty") return "nothing";
  if (node.category !== "Cosmetic") return "network";
  if (node.type === "CssInjectionRule") return "style";
  if (node.type === "HtmlFilteringRule") return "htmlFilter";
  return node.type === "ElementHidingRule" ? null : "scriptlet";
}

/** Empty when both say the same of a line, else what they say. */
function disagreement(line: string): string {
  const theirs = RuleParser.parse(line);
  const ours = parseLine(line);
  const expected = theirProblem(theirs);
  if (ours.is === "nothing") return expected === "nothing" ? "" : `nothing, not ${expected}`;
  if (ours.is === "problem") return isRight(ours.problem.code, expected, theirs, line) ? "" : `${ours.problem.code}, not ${expected}: ${ours.problem.detail}`;
  if (expected !== null) return `a rule, not ${expected}`;
  const [written, read] = [asTheyRead(theirs as AnyCosmeticRule), asWeRead(ours.rules)];
  return written === read ? "" : `\n  ours   ${read}\n  theirs ${written}`;
}

function isRight(code: FilterProblemCode, expected: string | null, node: AnyRule, line: string): boolean {
  if (code === expected) return true;
  // Half an address or a class: whoever typed it here meant the class.
  if (expected === "network" && code === "bareSelector") return /^\.[\w-]+(?:\.js)?$/.test(line);
  if (expected === "network") return code === "removeParam" && /removeparam|queryprune/.test(line);
  if (expected === "nothing") return code === "directive" && line.startsWith("!#");
  if (expected !== null || node.category !== "Cosmetic") return false;
  if (code === "operator") return [...unknownOperators].some((name) => line.includes(`:${name}(`)) || /:(?:is|where)\(.*:(?:contains|has-text|upward)\(/.test(line);
  if (code === "modifier") return node.modifiers !== undefined;
  if (code === "hostRegex") return node.domains.children.some(({ value }) => value.startsWith("/"));
  if (code === "slowRegex" || code === "badRegex") return /:(?:contains|has-text|-abp-contains|matches-\w+)\(.*\/.*\/|:matches-attr\(.*\*/.test(line);
  return code === "badSelector" && /\)[a-z]+$/.test(line); // an operator, and a name right behind it: a slip in the list
}

const hostOf = (name: string): string => name.replace(/[^.*]+/g, (label) => new URL(`http://${label}.x`).hostname.slice(0, -2));

function asTheyRead(node: AnyCosmeticRule): string {
  const domains = node.domains.children.filter(({ value }) => value !== "*");
  const hosts = domains.filter(({ exception }) => !exception).map(({ value }) => hostOf(value));
  const exceptHosts = domains.filter(({ exception }) => exception).map(({ value }) => hostOf(value));
  const body = (node as { body: { selectorList: { value: string } } }).body.selectorList.value;
  return JSON.stringify([node.exception ? "except" : "remove", hosts, exceptHosts, readTheirs(body)]);
}

function asWeRead(rules: readonly Parameters<typeof readOurs>[0][]): string {
  const [first] = rules as readonly (Parameters<typeof readOurs>[0] & { action: string; hosts: string[]; exceptHosts: string[] })[];
  return JSON.stringify([first?.action, first?.hosts, first?.exceptHosts, rules.map(readOurs)]);
}

/** All lines with an operator in them, and of the others one in so many. */
const every = Number(process.env["OFFPRINT_EVERY_LINE"] ? 1 : 6);
const isProcedural = /#\?#|:(?:has|not|contains|has-text|upward|matches-\w+|-abp-\w+)\(/;

test.each(Object.entries(lists))("the list of %s is read as AdGuard reads it, or refused by name", (_, list) => {
  const lines = linesOf(list);
  const chosen = lines.filter((line, at) => isProcedural.test(line) || at % every === 0);
  expect(chosen.length).toBeGreaterThan(500);
  const found = chosen.flatMap((line) => {
    const said = disagreement(line);
    return said ? [`${line.slice(0, 300)}  →  ${said}`] : [];
  });
  expect(found).toEqual([]);
}, 120_000);
