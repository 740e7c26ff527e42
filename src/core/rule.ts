import type { Kind } from "./kind.ts";

/**
 * One compiled cosmetic rule. Plain JSON, because the person's own rules cross into the page
 * with the click; `src/filters` makes them from lines and applies them.
 */
export interface Rule {
  /** The line as it was written: the ledger names it. */
  readonly line: string;
  readonly kind: Kind | "yours";
  /**
   * `##` takes out what it matches, `#+#` holds it in the article, `#=#` says that it is the article;
   * `#@#` cancels every rule with the same body.
   */
  readonly action: "remove" | "keep" | "article" | "except";
  /** Hosts it holds for, without `~`; empty means all. `example.*` stands for every ending. */
  readonly hosts: readonly string[];
  readonly exceptHosts: readonly string[];
  /** What the browser matches natively. */
  readonly selector: string;
  /** What is asked of each match after that, in order. */
  readonly steps: readonly RuleStep[];
  /** The person has said that it may take more than half of an article. */
  readonly insists?: true;
}

/** Asked of a name or a value: the whole of it, or a regular expression. */
export type TextTest = { readonly text: string } | { readonly source: string; readonly flags: string };

export type RuleStep =
  | { readonly op: "has-text"; readonly text: string }
  | { readonly op: "has-text-regex"; readonly source: string; readonly flags: string }
  | { readonly op: "upward"; readonly levels: number }
  | { readonly op: "upward-to"; readonly selector: string }
  | { readonly op: "min-text-length"; readonly length: number }
  /** Some attribute has this name, and this value where one is asked for. */
  | { readonly op: "matches-attr"; readonly name: TextTest; readonly value: TextTest | null }
  | { readonly op: "matches-path"; readonly text: string }
  | { readonly op: "matches-path-regex"; readonly source: string; readonly flags: string }
  /** Goes on to what stands under the match (`" .a"`, `"> .a"`) or behind it (`"+ .a"`, `"~ .a"`). */
  | { readonly op: "descend"; readonly selector: string }
  /** Keeps a match that this selector holds for too. */
  | { readonly op: "also"; readonly selector: string }
  /** Keeps a match under which one of these is found; `:has()` with something in it that is not native. */
  | { readonly op: "has"; readonly any: readonly RuleChain[] }
  /** Drops a match that is one of these itself; `:not()` likewise. */
  | { readonly op: "not"; readonly any: readonly RuleChain[] };

/** What the browser finds, and what is asked of each of those. */
export type RuleChain = Pick<Rule, "selector" | "steps">;
