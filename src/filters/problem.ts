/**
 * What can be wrong with a line of the filter language. Each code is the tail of a `filter_<code>` key
 * in `_locales`: a sentence that says what is wrong and what to write instead; `$1` is `detail`.
 */
export const filterProblemCodes = [
  /** Over `longestLine` characters, or brackets within brackets without end; nobody writes such a line by hand. */
  "tooLong",
  /** The first line over `caps.filterLines`, for itself and all below it. `detail`: how many are read. */
  "tooMany",
  /** `##` with nothing behind it. */
  "noSelector",
  /** A selector without `##` in front. `detail`: the line as it was probably meant. */
  "bareSelector",
  /** What stands in front of `##` is not a host name. `detail`: the name. */
  "badHost",
  /** The browser does not know this selector. `detail`: the selector. */
  "badSelector",
  /** A bracket or a quotation mark is opened and never closed. */
  "unclosed",
  /** `:has-text()` and the like with nothing between the brackets. `detail`: the operator. */
  "noArgument",
  /** `:matches-attr(…)` with neither a name nor a name and a value between its brackets. `detail`: what stood there. */
  "badAttribute",
  /** `:upward(n)` and `:min-text-length(n)` want a whole number in range. `detail`: what stood there. */
  "badNumber",
  /** Not a regular expression. `detail`: the pattern. */
  "badRegex",
  /** A regular expression that might keep the page busy for minutes. `detail`: the part that does it. */
  "slowRegex",
  /** A filter that blocks requests: `||ads.example^`, `/banner/*`, `@@…`, a hosts file's line. */
  "network",
  /** `$removeparam=…`. */
  "removeParam",
  /** `##+js(…)`, `#%#…`. */
  "scriptlet",
  /** `:style(…)`, `#$#…`: changes looks, removes nothing. */
  "style",
  /** `##^…`, `$$…`: works on the page's source before it is shown. */
  "htmlFilter",
  /** `[$path=…]##…`. */
  "modifier",
  /** `/regex/##…`: hosts by regular expression. */
  "hostRegex",
  /** `!#if`, `!#include`. */
  "directive",
  /** A procedural operator that we have not. `detail`: its name. */
  "operator",
] as const;

export type FilterProblemCode = (typeof filterProblemCodes)[number];

export interface FilterProblem {
  readonly code: FilterProblemCode;
  /** What the sentence names; see the code. */
  readonly detail?: string;
}

/** Thrown inside the parser only; `parseLine` turns it into a value. */
export class FilterComplaint extends Error {
  constructor(readonly problem: FilterProblem) {
    super(problem.code);
  }
}

/** @throws FilterComplaint always */
export function complain(code: FilterProblemCode, detail?: string): never {
  throw new FilterComplaint(detail === undefined ? { code } : { code, detail: detail.slice(0, 200) });
}
