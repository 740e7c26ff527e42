import type { Reason } from "./kind.ts";

/**
 * Where a removed block stood, told by the article that was kept.
 * Exact, so that putting back and never having removed give the same nodes.
 */
export interface Place {
  /** Child-element indexes from the article's root down to the parent. `[]` is the root itself. */
  readonly path: readonly number[];
  /** How many child elements of that parent stand before the block. */
  readonly after: number;
  /** UTF-16 units of the text run behind that child which stand before the block. */
  readonly offset: number;
}

/** One entry of the ledger: what was taken out, by which rule, and how to put it back. Plain JSON. */
export interface Removal {
  /** Unique within its article and stable: the person's decisions refer to it. */
  readonly id: string;
  readonly reason: Reason;
  /** The line of a filter list or wording pack that did it, as written there, or `step:<name>`. */
  readonly rule: string;
  readonly words: number;
  /** Its whole text, white space folded. */
  readonly text: string;
  /** Sanitised HTML of the block, as it would stand in the article. */
  readonly html: string;
  /** Of a block that the person took out (`byHand`): where it stands, for the saved body has it still. */
  readonly place: Place;
}

/** Taken out by the person, from an article that was saved with it. */
export const isByHand = ({ reason }: Pick<Removal, "reason">): boolean => reason === "byHand";

/** UTF-16 units of all entries together, text and HTML. */
export const lengthOfLedger = (removed: readonly Pick<Removal, "text" | "html">[]): number => removed.reduce((sum, { text, html }) => sum + text.length + html.length, 0);

/** What the person said of a removed block. */
export type Decision = "putBack";

/** By `Removal.id`. */
export type Decisions = Readonly<Record<string, Decision>>;
