import type { RuleChain, RuleStep } from "#core/rule.ts";
import { attributeTest } from "./attribute-test.ts";
import type { IsSelector } from "./is-selector.ts";
import { complain } from "./problem.ts";
import { safeRegex, type SafeRegex } from "./regex.ts";

/** Other names for ours, as uBlock Origin and Adblock Plus write them. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["-abp-contains", "has-text"],
  ["contains", "has-text"],
  ["-abp-has", "has"],
  ["nth-ancestor", "upward"],
]);

/** The procedural operators that we have. `:has()` and `:not()` are native until something procedural is in them. */
export const operators: ReadonlySet<string> = new Set([
  "has-text", "upward", "min-text-length", "matches-path", "matches-attr", "remove", "-abp-contains", "contains", "-abp-has", "nth-ancestor",
]);

/** Those that other blockers have besides. Browsers know none of them. */
export const unknownOperators: ReadonlySet<string> = new Set([
  "style", "remove-attr", "remove-class", "matches-css", "matches-css-before", "matches-css-after", "matches-media",
  "matches-prop", "matches-property", "others", "watch-attr", "watch-attrs", "xpath", "shadow", "if", "if-not",
  "-abp-properties", "properties", "is-visible",
]);

interface Written {
  readonly name: string;
  readonly argument: string;
}

/**
 * The step that an operator stands for; null for `:remove()`, which is what every line of ours does.
 * @param nested reads the argument of `:has()` and `:not()`
 * @throws FilterComplaint
 */
export function operatorStep(written: Written, nested: (argument: string) => readonly RuleChain[], isSelector: IsSelector): RuleStep | null {
  const name = aliases.get(written.name) ?? written.name;
  const { argument } = written;
  if (name === "remove") return null;
  if (argument === "") complain("noArgument", `:${written.name}()`);
  switch (name) {
    case "has":
    case "not":
      return { op: name, any: nested(argument) };
    case "min-text-length":
      return { op: "min-text-length", length: wholeNumber(argument, 1_000_000) };
    case "matches-path":
      return textOrRegex("matches-path", argument);
    case "matches-attr":
      return attributeTest(argument);
    case "upward":
      return upward(argument, isSelector);
    default:
      return textOrRegex("has-text", argument);
  }
}

function textOrRegex(op: "has-text" | "matches-path", argument: string): RuleStep {
  const written = /^\/(.+)\/([a-z]*)$/s.exec(argument);
  if (!written) return { op, text: unquoted(argument) };
  const regex: SafeRegex = safeRegex(written[1] as string, written[2] as string);
  return { op: `${op}-regex`, ...regex };
}

function upward(argument: string, isSelector: IsSelector): RuleStep {
  if (/^[-+]?[\d.]+$/.test(argument)) return { op: "upward", levels: wholeNumber(argument, 255) };
  if (!isSelector(argument)) complain("badSelector", argument);
  return { op: "upward-to", selector: argument };
}

function wholeNumber(argument: string, most: number): number {
  const value = /^\d{1,7}$/.test(argument) ? Number(argument) : 0;
  return value >= 1 && value <= most ? value : complain("badNumber", argument);
}

const unquoted = (text: string): string => /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text;
