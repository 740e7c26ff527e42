import { complain } from "./problem.ts";

const closers: ReadonlyMap<string, string> = new Map([["(", ")"], ["[", "]"], ["{", "}"]]);

/**
 * Walks CSS text and calls `visit` for each character outside brackets and quotation marks.
 * `visit` may answer with the index to go on from.
 * @throws FilterComplaint when something opened is not closed
 */
export function walkTopLevel(css: string, visit: (char: string, at: number) => number | void): void {
  let at = 0;
  while (at < css.length) {
    const char = css[at] as string;
    const next = visit(char, at);
    if (typeof next === "number") at = next;
    else if (char === "\\") at += 2;
    else if (char === '"' || char === "'") at = afterQuote(css, at);
    else if (closers.has(char)) at = afterBracket(css, at);
    else if (char === ")" || char === "]") complain("unclosed");
    else at += 1;
  }
}

/** Index behind the bracket that closes the one at `open`. Iterative: nesting is the writer's to choose. */
export function afterBracket(css: string, open: number): number {
  const waiting = [closers.get(css[open] as string)];
  let at = open + 1;
  while (at < css.length) {
    const char = css[at] as string;
    if (char === "\\") at += 2;
    else if (char === '"' || char === "'") at = afterQuote(css, at);
    else if (takesText(css, at)) at = afterText(css, css.indexOf("(", at));
    else {
      if (closers.has(char)) waiting.push(closers.get(char));
      else if (char === waiting.at(-1)) waiting.pop();
      else if (char === ")" || char === "]" || char === "}") complain("unclosed");
      at += 1;
      if (waiting.length === 0) return at;
    }
  }
  return complain("unclosed");
}

/** The operators whose argument is text and no selector: in it an apostrophe is an apostrophe. */
export const textOperators: ReadonlySet<string> = new Set(["has-text", "contains", "-abp-contains", "matches-path", "matches-attr", "min-text-length", "xpath"]);

const textOperator = new RegExp(`:(?:${[...textOperators].join("|")})\\(`, "y");

function takesText(css: string, at: number): boolean {
  if (css[at] !== ":") return false;
  textOperator.lastIndex = at;
  return textOperator.test(css);
}

function afterQuote(css: string, open: number): number {
  for (let at = open + 1; at < css.length; at += 1) {
    if (css[at] === "\\") at += 1;
    else if (css[at] === css[open]) return at + 1;
  }
  return complain("unclosed");
}

const regexArgument = /\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*\s*\)/y;
const quotedArgument = /\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*\)/y;

/**
 * Index behind the bracket that ends a *text* argument, `open` being its opening bracket. Text may hold what CSS
 * may not: `Don't`, `/\(ad\)/`, `:)` behind a backslash.
 */
export function afterText(css: string, open: number): number {
  for (const whole of [regexArgument, quotedArgument]) {
    whole.lastIndex = open + 1;
    if (whole.test(css)) return whole.lastIndex;
  }
  let depth = 1;
  for (let at = open + 1; at < css.length; at += 1) {
    if (css[at] === "\\") at += 1;
    else if (css[at] === "(") depth += 1;
    else if (css[at] === ")" && (depth -= 1) === 0) return at + 1;
  }
  return complain("unclosed");
}
