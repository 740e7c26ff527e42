import type { Rule } from "#core/rule.ts";
import { NameIndex } from "./name-index.ts";
import type { Spending } from "./spending.ts";

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
  readonly #open: (readonly [rule: Rule, place: number])[] = [];
  readonly #spending: Spending;
  #count = 0;

  constructor(spending: Spending) {
    this.#spending = spending;
  }

  /** @returns false for a rule that has to be asked by itself: it has steps, or it is the person's own and may take long */
  admit(rule: Rule): boolean {
    const isOwn = rule.kind === "yours";
    if (rule.steps.length > 0 || (isOwn && (rule.selector.length > short || dear.test(rule.selector)))) return false;
    const isNamed = this.#index.add(rule, (this.#count += 1));
    if (!isNamed && !isOwn) this.#open.push([rule, this.#count]);
    return isNamed || !isOwn;
  }

  *matches(root: ParentNode): Iterable<readonly [Element, Rule]> {
    if (this.#count === 0) return;
    const { said, named } = namesIn(root);
    const left = new Map(this.#ask(root, said));
    for (const element of named) {
      const byName = this.#index.candidates(element).find(({ rule }) => this.#holds(rule, element));
      const open = left.get(element);
      const first = byName && !(open && open[1] + 2 < byName.rank) ? byName.rule : open?.[0];
      if (first) left.delete(element);
      if (first) yield [element, first];
    }
    for (const [element, [rule]] of left) yield [element, rule];
  }

  #holds(rule: Rule, element: Element): boolean {
    return this.#spending.spend(rule, () => element.matches(rule.selector)) ?? false;
  }

  /** What is left over; for each element the first rule in their order. */
  #ask(root: ParentNode, said: ReadonlySet<string>): readonly (readonly [Element, readonly [Rule, number]])[] {
    const open = this.#open.filter(([{ selector }]) => said.has(nameFor(selector)));
    return [...asked(open, root)].flatMap((element) => {
      const first = open.find(([rule]) => this.#holds(rule, element));
      return first ? [[element, first] as const] : [];
    });
  }
}

/** What elements and their attributes are called, and those with a class or an id: one look at each spares asking it for every rule. */
function namesIn(root: ParentNode): { readonly said: ReadonlySet<string>; readonly named: readonly Element[] } {
  const said = new Set(["*"]);
  const named: Element[] = [];
  for (const element of root.querySelectorAll("*")) {
    const attributes = element.getAttributeNames();
    for (const name of attributes) said.add(name);
    said.add(element.localName);
    if (attributes.includes("class") || attributes.includes("id")) named.push(element);
  }
  return { said, named };
}

/** The attribute or the element without which a selector finds nothing; `*` where it is not as plain as that. */
const nameFor = (selector: string): string => /^[a-z-]*\[([a-z-]+)[^,]*$|^[a-z-]+$/.exec(selector)?.findLast(Boolean) ?? "*";

/** All in one query; where one of them is no selector, each for itself, so that it loses only itself. */
function asked(rules: readonly (readonly [Rule, number])[], root: ParentNode): Iterable<Element> {
  if (rules.length === 0) return [];
  const selectors = rules.map(([{ selector }]) => selector);
  return query(root, selectors.join(",")) ?? new Set(selectors.flatMap((selector) => [...(query(root, selector) ?? [])]));
}

function query(root: ParentNode, selector: string): Iterable<Element> | null {
  try {
    return root.querySelectorAll(selector);
  } catch {
    return null;
  }
}
