import type { Kind } from "./kind.ts";
import type { Rule } from "./rule.ts";

/** Rules as they travel: a plain `##selector`, which most rules are, is its selector alone, everything else the whole rule. */
export type CompiledList = readonly (string | Rule)[];

/** A wording pack as it travels: no notes, and each set of shapes named once. */
export interface CompiledPack {
  /** BCP 47. */
  readonly language: string;
  /**
   * Kind, then shapes with spaces between, then phrases. Behind a tab stand the phrase's words folded as the page's
   * are, where they are not merely its own in lower case.
   */
  readonly phrases: Readonly<Partial<Record<Kind, Readonly<Record<string, readonly string[]>>>>>;
}

/** What we know of clutter. Plain JSON: it crosses into the page with the click, so that the injected script need not carry it. */
export interface BuiltIn {
  readonly lists: Readonly<Record<Kind, CompiledList>>;
  readonly packs: readonly CompiledPack[];
}
