import type { RuleChain, RuleStep } from "#core/rule.ts";
import type { IsSelector } from "./is-selector.ts";
import { operatorStep, operators, unknownOperators } from "./operators.ts";
import { complain } from "./problem.ts";
import { afterBracket, afterText, walkTopLevel } from "./scan.ts";

/**
 * Reads the body of a line. A list without procedural operators stays one chain, for the browser;
 * else each member of the list is a chain of its own.
 * @throws FilterComplaint
 */
export function parseChains(body: string, isSelector: IsSelector): readonly RuleChain[] {
  if (depthOf(body) > deepest) complain("tooLong");
  const members = splitAtCommas(body);
  if (!members.some((member) => hasOperator(member))) return [{ selector: checked(body, isSelector), steps: [] }];
  return members.map((member) => parseChain(member, isSelector));
}

/** Brackets within brackets. Deeper than anybody writes; keeps the recursion shallow. */
const deepest = 40;

function depthOf(css: string): number {
  let depth = 0;
  let most = 0;
  for (const char of css) {
    if (char === "(" || char === "[") most = Math.max(most, (depth += 1));
    else if (char === ")" || char === "]") depth -= 1;
  }
  return most;
}

const named = /:(-?[a-z][a-z-]*)\(/y;
const anywhere = new RegExp(`:(?:${[...operators, ...unknownOperators].join("|")})\\(`);

/** Also deep within `:has()` and `:not()`. */
const hasOperator = (css: string): boolean => anywhere.test(css);

function splitAtCommas(body: string): readonly string[] {
  const members: string[] = [];
  let from = 0;
  walkTopLevel(body, (char, at) => {
    const operator = operatorAt(body, at);
    if (operator) return operator.end;
    if (char === ",") {
      members.push(body.slice(from, at));
      from = at + 1;
    }
    return undefined;
  });
  return [...members, body.slice(from)].map((member) => member.trim());
}

interface Operator {
  readonly name: string;
  readonly argument: string;
  readonly end: number;
}

/** The operator that begins at this colon, if it is one that the browser has not. */
function operatorAt(css: string, at: number): Operator | null {
  if (css[at] !== ":") return null;
  named.lastIndex = at;
  const name = named.exec(css)?.[1];
  if (!name) return null;
  const open = at + name.length + 1;
  const isOurs = operators.has(name);
  if (unknownOperators.has(name)) complain(name === "style" ? "style" : "operator", `:${name}()`);
  const takesSelector = name === "has" || name === "not" || name === "upward" || !isOurs;
  const end = takesSelector ? afterBracket(css, open) : afterText(css, open);
  const argument = css.slice(open + 1, end - 1).trim();
  if (isOurs) return { name, argument, end };
  if (!hasOperator(argument)) return null;
  if (name === "has" || name === "not") return { name, argument, end };
  return complain("operator", `:${name}(${anywhere.exec(argument)?.[0]}…))`);
}

/** @param start what is given already; the member then goes on from there, as within `:has()` */
function parseChain(member: string, isSelector: IsSelector, start: string | null = null): RuleChain {
  let selector = start;
  const steps: RuleStep[] = [];
  let from = 0;
  const takeCss = (to: number) => {
    const css = member.slice(from, to);
    if (selector === null) selector = checked(completed(css), isSelector);
    else if (css !== "") steps.push(furtherStep(css, isSelector));
  };
  walkTopLevel(member, (_, at) => {
    const operator = operatorAt(member, at);
    if (!operator) return undefined;
    takeCss(at);
    const step = operatorStep(operator, (argument) => parseNested(operator.name, argument, isSelector), isSelector);
    if (step) steps.push(step);
    // A path is asked once, before anything else: what follows it is still the selector.
    if (step?.op.startsWith("matches-path") && selector === "*" && steps.length === 1 && start === null) selector = null;
    from = operator.end;
    return from;
  });
  takeCss(member.length);
  return { selector: selector ?? "*", steps };
}

/** What stands within `:has()` or `:not()`, asked of the match itself: chains that begin at it. */
function parseNested(name: string, argument: string, isSelector: IsSelector): readonly RuleChain[] {
  return splitAtCommas(argument).map((member) => {
    if (name === "not") return parseChain(member, isSelector);
    return parseChain(/^[>+~]/.test(member) ? member : ` ${member}`, isSelector, "*");
  });
}

/** CSS behind an operator: further down when it begins with a combinator, else one more test of the match. */
function furtherStep(css: string, isSelector: IsSelector): RuleStep {
  if (/^[\w*|-]/.test(css)) complain("badSelector", css);
  if (!/^[\s>+~]/.test(css)) return { op: "also", selector: checked(completed(css), isSelector) };
  const selector = completed(css);
  const isSibling = /^[+~]/.test(selector);
  checked(/^[>+~]/.test(selector) ? `* ${selector}` : selector, isSelector);
  return { op: "descend", selector: isSibling || selector.startsWith(">") ? selector : ` ${selector}` };
}

/** An operator may follow a combinator directly: `div > :has-text(x)` means `div > *:has-text(x)`. */
function completed(css: string): string {
  const selector = css.trim();
  if (selector === "") return "*";
  return /[\s>+~]$/.test(css) ? `${selector} *` : selector;
}

function checked(selector: string, isSelector: IsSelector): string {
  walkTopLevel(selector, () => undefined); // a browser closes what the writer left open
  if (!isSelector(selector)) complain("badSelector", selector);
  return selector;
}
