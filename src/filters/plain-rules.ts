import type { Rule } from "#core/rule.ts";
import type { Spending } from "./spending.ts";

/** Selectors that are one class or one id, which nine rules of ten are. */
const oneName = /^[.#][\w-]+$/;
/** Selectors that look for a word within the class attribute: a slow question, so few elements are asked it. */
const aWordWithin = /^\[class\*="([\w-]+)" i\](?::not\([^()]*\))?$/;

/** So many selectors are asked of the browser in one query. */
const together = 200;

/**
 * Rules without steps, sorted so that a page with thousands of elements is walked once and not once a rule:
 * an element's own names are looked up, and only what is left over is asked of the browser.
 */
export class PlainRules {
  readonly #byName = new Map<string, Rule>();
  readonly #byWord: (readonly [word: string, rule: Rule])[] = [];
  readonly #others: Rule[] = [];
  /** By class attribute: a page has thousands of elements and a few hundred of these. */
  readonly #withWordOf = new Map<string, readonly Rule[]>();
  readonly #spending: Spending;

  constructor(rules: readonly Rule[], spending: Spending) {
    this.#spending = spending;
    for (const rule of rules) {
      const word = aWordWithin.exec(rule.selector)?.[1];
      if (word) this.#byWord.push([word.toLowerCase(), rule]);
      else if (!oneName.test(rule.selector)) this.#others.push(rule);
      else if (!this.#byName.has(rule.selector)) this.#byName.set(rule.selector, rule);
    }
  }

  *matches(root: ParentNode): Iterable<readonly [Element, Rule]> {
    for (const element of this.#byName.size + this.#byWord.length > 0 ? root.querySelectorAll("[class],[id]") : []) {
      const rule = this.#named(element) ?? this.#worded(element);
      if (rule) yield [element, rule];
    }
    for (const [first, ...others] of batches(this.#others)) {
      if (first) yield* this.#spending.spend(first, () => askBrowser([first, ...others], root)) ?? [];
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

  #worded(element: Element): Rule | undefined {
    const names = element.getAttribute("class")?.toLowerCase() ?? "";
    let rules = this.#withWordOf.get(names);
    if (!rules) {
      rules = this.#byWord.filter(([word]) => names.includes(word)).map(([, rule]) => rule);
      this.#withWordOf.set(names, rules);
    }
    return rules.find((rule) => holds(element, rule.selector));
  }
}

const isOwn = ({ kind }: Rule): boolean => kind === "yours";

/** The person's own lines and ours are never asked together: theirs may come too late. */
function batches(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  return [rules.filter(isOwn), rules.filter((rule) => !isOwn(rule))].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / together) }, (_, at) => some.slice(at * together, (at + 1) * together)),
  );
}

/** All in one query; where one of them is no selector, each for itself, so that it loses only itself. */
function askBrowser(rules: readonly Rule[], root: ParentNode): readonly (readonly [Element, Rule])[] {
  const selectors = rules.map((rule) => rule.selector);
  const elements = query(root, selectors.join(",")) ?? new Set(selectors.flatMap((selector) => [...(query(root, selector) ?? [])]));
  return [...elements].flatMap((element) => {
    const rule = rules.find((each) => holds(element, each.selector));
    return rule ? [[element, rule] as const] : [];
  });
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
