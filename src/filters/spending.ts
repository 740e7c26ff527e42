import type { HeldBack } from "#core/clipping.ts";
import type { Rule } from "#core/rule.ts";

/** Milliseconds that one line of the person's own may take on one page. Ours are measured before they are built in. */
export const lineBudget = 50;

/** Milliseconds that all of them may take together. */
export const budget = 400;

/** Asked between two elements whether there is time for the next. */
export interface LineClock {
  /** @throws Overspent */
  check(): void;
}

export class Overspent extends Error {}

/** What the person's own lines have spent on a page, and which of them were not followed. */
export class Spending {
  readonly #heldBack = new Map<string, HeldBack>();
  readonly #now: () => number;
  #spent = 0;
  #hasLate = false;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get heldBack(): readonly HeldBack[] {
    return [...this.#heldBack.values()];
  }

  note(line: string, why: HeldBack["why"]): void {
    this.#heldBack.set(line, { line, why });
  }

  /** Runs `act` for a line. What it throws loses only that line. */
  spend<T>(rule: Rule, act: (clock: LineClock) => T): T | null {
    const isOwn = rule.kind === "yours";
    if (isOwn && (this.#isLate(rule) || this.#heldBack.has(rule.line))) return null;
    const start = isOwn ? this.#now() : 0;
    try {
      return act(isOwn ? { check: () => this.#check(start) } : unhurried);
    } catch (error) {
      if (error instanceof Overspent) this.note(rule.line, "slow");
      return null;
    } finally {
      if (isOwn) this.#spent += this.#now() - start;
    }
  }

  #check(start: number): void {
    if (this.#now() - start > lineBudget) throw new Overspent();
  }

  /** Only the first that comes too late is named. */
  #isLate(rule: Rule): boolean {
    if (this.#spent <= budget) return false;
    if (!this.#hasLate) this.note(rule.line, "late");
    return (this.#hasLate = true);
  }
}

const unhurried: LineClock = { check() {} };
