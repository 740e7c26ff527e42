import type { Reason } from "#core/kind.ts";
import { marks } from "../marks.ts";

/** Why a block goes. */
export interface Cut {
  readonly reason: Reason;
  /** The line of a list or pack that did it, or `step:<name>`. */
  readonly rule: string;
}

const held = `[${marks.keep}]`;

/**
 * What is to be taken out. Nothing goes at once: blocks are marked where they stand,
 * so that the ledger can say afterwards where that was.
 */
export class Cuts {
  readonly #all: Cut[] = [];
  readonly #off: ReadonlySet<string>;
  readonly #mayHold: boolean;

  /**
   * @param off lines that are switched off, as the ledger names them: they cut nothing
   * @param mayHold some line of the person's own may hold something
   */
  constructor(off: readonly string[] = [], mayHold = true) {
    this.#off = new Set(off);
    this.#mayHold = mayHold;
  }

  /** Was any block marked by a line of the person's own? */
  get byPerson(): boolean {
    return this.#all.some(({ reason }) => reason === "yours");
  }

  /** Marks a block. What lies within an earlier cut stays part of that; what the person holds stays, with all around it cut. */
  add(element: Element, cut: Cut): void {
    if (this.#off.has(cut.rule) || this.isIn(element) || (this.#mayHold && element.closest(held))) return;
    if (!this.#mayHold || !element.querySelector(held)) element.setAttribute(marks.cut, String(this.#all.push(cut) - 1));
    else for (const child of element.children) this.add(child, cut);
  }

  /** Does it lie within a cut, or is it one? */
  isIn(element: Element): boolean {
    return element.closest(`[${marks.cut}]`) !== null;
  }

  of(element: Element): Cut | undefined {
    const index = element.getAttribute(marks.cut);
    return index === null ? undefined : this.#all[Number(index)];
  }

  get size(): number {
    return this.#all.length;
  }
}
