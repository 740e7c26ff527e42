import type { Rule } from "#core/rule.ts";

/** Selectors that are one class or one id, which nine rules of ten are. */
const oneName = /^[.#][\w-]+$/;

/**
 * Rules without steps, sorted so that a page with thousands of elements is walked once and not once a rule:
 * an element's own names are looked up, and only what is left over is asked of the browser.
 */
export class PlainRules {
  readonly #byName = new Map<string, Rule>();
  readonly #others: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    const others: Rule[] = [];
    for (const rule of rules) {
      if (!oneName.test(rule.selector)) others.push(rule);
      else if (!this.#byName.has(rule.selector)) this.#byName.set(rule.selector, rule);
    }
    this.#others = others;
  }

  *matches(root: ParentNode): Iterable<readonly [Element, Rule]> {
    if (this.#byName.size > 0) {
      for (const element of root.querySelectorAll("[class],[id]")) {
        const rule = this.#named(element);
        if (rule) yield [element, rule];
      }
    }
    for (const element of this.#askBrowser(root)) {
      const rule = this.#others.find((each) => holds(element, each.selector));
      if (rule) yield [element, rule];
    }
  }

  #named(element: Element): Rule | undefined {
    const byId = element.id && this.#byName.get(`#${element.id}`);
    if (byId) return byId;
    for (const name of element.classList) {
      const rule = this.#byName.get(`.${name}`);
      if (rule) return rule;
    }
    return undefined;
  }

  /** All in one query; where one of them is no selector, each for itself, so that it loses only itself. */
  #askBrowser(root: ParentNode): Iterable<Element> {
    const selectors = this.#others.map((rule) => rule.selector);
    const together = selectors.length > 0 ? query(root, selectors.join(",")) : [];
    return together ?? new Set(selectors.flatMap((selector) => [...(query(root, selector) ?? [])]));
  }
}

function query(root: ParentNode, selector: string): Iterable<Element> | null {
  try {
    return root.querySelectorAll(selector);
  } catch {
    return null;
  }
}

function holds(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
