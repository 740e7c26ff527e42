import { caps } from "#core/caps.ts";
import type { Rule } from "#core/rule.ts";
import { parseChains } from "./chain.ts";
import { splitAtMark } from "./foreign.ts";
import { parseHosts } from "./hosts.ts";
import { isSelector as isSelectorHere, type IsSelector } from "./is-selector.ts";
import { complain, FilterComplaint, type FilterProblem } from "./problem.ts";
import { warningOf, type FilterWarningCode } from "./warning.ts";

/** What a line turned out to be. A procedural line with commas makes several rules. */
export type ParsedLine =
  | { readonly is: "nothing" }
  | { readonly is: "rules"; readonly rules: readonly Rule[] }
  | { readonly is: "problem"; readonly problem: FilterProblem };

export interface ParseOptions {
  /** What the rules are for; `yours` unless told. */
  readonly kind?: Rule["kind"];
  /** Asks the browser, where there is one. */
  readonly isSelector?: IsSelector;
}

export interface LineProblem {
  /** Counted from 1. */
  readonly line: number;
  /** The line as written. */
  readonly text: string;
  readonly problem: FilterProblem;
}

/** A line that counts, and that its writer should look at again. */
export interface LineWarning extends Pick<LineProblem, "line" | "text"> {
  readonly warning: FilterWarningCode;
}

export interface ParsedFilters {
  readonly rules: readonly Rule[];
  readonly problems: readonly LineProblem[];
  readonly warnings: readonly LineWarning[];
}

/** UTF-16 units. The longest lines of public lists name some hundreds of hosts. */
export const longestLine = 32_768;

/** Reads one line of the filter language. Never throws on what a person can write. */
export function parseLine(line: string, { kind = "yours", isSelector = isSelectorHere }: ParseOptions = {}): ParsedLine {
  if (line.length > longestLine) return { is: "problem", problem: { code: "tooLong" } };
  const written = line.trim();
  try {
    if (isComment(written)) return { is: "nothing" };
    return { is: "rules", rules: rulesOf(written, kind, isSelector) };
  } catch (error) {
    if (error instanceof FilterComplaint) return { is: "problem", problem: error.problem };
    throw error;
  }
}

/** Reads a whole text, one filter a line. A bad line loses only itself. */
export const parseFilters = (text: string, options?: ParseOptions): ParsedFilters => readAtOnce(collecting(text, (line) => read(line, options)));

/** Reads without a break. */
export function readAtOnce(reading: Reading): ParsedFilters {
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** Reading that can be left off at each `yield`, and gone on with later or never. */
export type Reading = Generator<undefined, ParsedFilters, undefined>;

/** The same again and again while the text is being written: only lines that were not there the last time are read. */
export function filterReader(): (text: string) => Reading {
  let known = new Map<string, ReadLine>();
  return function* reading(text) {
    const seen = new Map<string, ReadLine>();
    const remember = (line: string, is: ReadLine): ReadLine => (seen.set(line, is), known.set(line, is), is); // known too: reading may be left off
    const parsed = yield* collecting(text, (line) => seen.get(line) ?? remember(line, known.get(line) ?? read(line)));
    known = seen;
    return parsed;
  };
}

interface ReadLine {
  readonly parsed: ParsedLine;
  readonly warning: FilterWarningCode | null | undefined;
}

function read(line: string, options?: ParseOptions): ReadLine {
  const parsed = parseLine(line, options);
  return { parsed, warning: parsed.is === "rules" ? parsed.rules.map(warningOf).find(Boolean) : null };
}

/** Lines between two breaks. */
const stretch = 50;

function* collecting(text: string, readLine: (line: string) => ReadLine): Reading {
  const rules: Rule[] = [];
  const problems: LineProblem[] = [];
  const warnings: LineWarning[] = [];
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    if (index === caps.filterLines) {
      problems.push({ line: index + 1, text: line, problem: { code: "tooMany", detail: String(caps.filterLines) } });
      break;
    }
    if (index % stretch === stretch - 1) yield;
    const { parsed, warning } = readLine(line);
    if (parsed.is === "rules") rules.push(...parsed.rules);
    if (warning) warnings.push({ line: index + 1, text: line, warning });
    if (parsed.is === "problem") problems.push({ line: index + 1, text: line, problem: parsed.problem });
  }
  return { rules, problems, warnings };
}

function isComment(line: string): boolean {
  if (/^!#(?:if|else|endif|include|safari_)/.test(line)) complain("directive", line);
  return line === "" || line.startsWith("!") || /^#(?:\s|$)/.test(line) || /^\[(?:adblock|ublock|adguard)/i.test(line);
}

function rulesOf(line: string, kind: Rule["kind"], isSelector: IsSelector): readonly Rule[] {
  const { hosts, action, body } = splitAtMark(line, isSelector);
  const where = parseHosts(hosts);
  return parseChains(body, isSelector).map((chain) => ({ line, kind, action, ...where, ...chain }));
}
