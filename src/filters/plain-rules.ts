import { elementsIn } from "#core/elements-in.ts";
import type { Rule } from "#core/rule.ts";
import { NameIndex } from "./name-index.ts";
import type { Name, Names } from "./names.ts";
import type { Spending } from "./spending.ts";

type Open = readonly [rule: Rule, place: number];

/** UTF-16 units. A longer selector of the person's own is timed by itself. */
const short = 200;

/** What can cost a browser more than one look at an element. */
const dear = /:has\(|~(?!=)|:nth-|:(?:first|last|only)-of-type/;

/**
 * Rules without steps, sorted so that a page with thousands of elements is walked once and not once a rule:
 * an element's own names are looked up, and of ours what is left over is asked of the browser in one query.
 */
export class PlainRules {
  readonly #index = new NameIndex();
  /** Ours that no name decides, each with its place. */
  readonly #open: Open[] = [];
  #count = 0;

  /** @returns false for a rule that has to be asked by itself: it has steps, or it is the person's own and may take long */
  admit(rule: Rule): boolean {
    const isOwn = rule.kind === "yours";
    if (rule.steps.length > 0 || (isOwn && (rule.selector.length > short || dear.test(rule.selector)))) return false;
    const isNamed = this.#index.add(rule, (this.#count += 1));
    if (!isNamed && !isOwn) this.#open.push([rule, this.#count]);
    return isNamed || !isOwn;
  }

  *matches(root: ParentNode, names: Names, spending: Spending): Iterable<readonly [Element, Rule]> {
    if (this.#count === 0) return;
    const holds = (rule: Rule, element: Element) => spending.spend(rule, () => element.matches(rule.selector)) ?? false;
    const left = this.#ask(root, names, holds);
    const mayHold = (name: Name) => {
      const candidates = this.#index.candidates(name);
      return candidates.length > 0 ? candidates : null;
    };
    for (const [element, candidates] of names.told(mayHold)) {
      const byName = candidates.find(({ rule }) => holds(rule, element));
      const open = left.get(element);
      if (!byName || (open && open[1] + 2 < byName.rank)) continue;
      left.delete(element);
      yield [element, byName.rule];
    }
    for (const [element, [rule]] of left) yield [element, rule];
  }

  /** What is left over; for each element the first rule in their order. */
  #ask(root: ParentNode, names: Names, holds: (rule: Rule, element: Element) => boolean): Map<Element, Open> {
    const tags = new Map<string, boolean>();
    const isThere = (tag: string): boolean => {
      const known = tags.get(tag) ?? root.querySelector(tag) !== null;
      tags.set(tag, known);
      return known;
    };
    const open = this.#open.filter(([{ selector }]) => {
      const [, tag, attribute] = needed.exec(selector) ?? [];
      const [, held] = neededWithin.exec(selector) ?? [];
      if (held && !names.mayHaveClass(held)) return false;
      return attribute ? names.hasAttribute(attribute) : !tag || isThere(tag);
    });
    const found = new Map<Element, Open>();
    for (const element of asked(open, root)) {
      const first = open.find(([rule]) => holds(rule, element));
      if (first) found.set(element, first);
    }
    return found;
  }
}

/** The element or the attribute without which a selector finds nothing; none where it is not as plain as that. */
const needed = /^([a-z-]+)$|^(?:[a-z-]*|:is\([^()]*\))\[([\w-]+)(?:[^,()]|\((?:[^()]|\([^()]*\))*\))*$/;

/** The class that something in it must have: to look for that costs a look into every element. */
const neededWithin = /(?<!:not\():has\([^(),]*\.([\w-]+)/;

/** All in one query; where one of them is no selector, each for itself, so that it loses only itself. */
function asked(rules: readonly Open[], root: ParentNode): Iterable<Element> {
  if (rules.length === 0) return [];
  const selectors = rules.map(([{ selector }]) => selector);
  return query(root, selectors.join(",")) ?? new Set(selectors.flatMap((selector) => [...(query(root, selector) ?? [])]));
}

function query(root: ParentNode, selector: string): Iterable<Element> | null {
  try {
    return elementsIn(root, selector);
  } catch {
    return null;
  }
}
