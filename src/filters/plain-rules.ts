import type { Rule } from "#core/rule.ts";
import { Gate } from "./gate.ts";
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
  /** Any of those words: few class attributes have one. */
  readonly #anyWord: RegExp;
  readonly #others: Rule[] = [];
  /** Of the others, those of ours that are asked only of what passes the gate. */
  readonly #gated = new Set<Rule>();
  readonly #gate = new Gate();
  /** By class attribute: a page has thousands of elements and a few hundred of these. */
  readonly #ofClass = new Map<string, OfClass>();
  readonly #spending: Spending;

  constructor(rules: readonly Rule[], spending: Spending) {
    this.#spending = spending;
    for (const rule of rules) {
      const word = aWordWithin.exec(rule.selector)?.[1];
      if (word) this.#byWord.push([word.toLowerCase(), rule]);
      else if (!oneName.test(rule.selector)) this.#addOther(rule);
      else if (!this.#byName.has(rule.selector)) this.#byName.set(rule.selector, rule);
    }
    this.#anyWord = new RegExp(this.#byWord.map(([word]) => word).join("|") || "$^");
  }

  #addOther(rule: Rule): void {
    this.#others.push(rule);
    if (!isOwn(rule) && this.#gate.admit(rule.selector)) this.#gated.add(rule);
  }

  *matches(root: ParentNode): Iterable<readonly [Element, Rule]> {
    const suspects: Element[] = [];
    for (const element of this.#byName.size + this.#byWord.length + this.#gated.size > 0 ? root.querySelectorAll("[class],[id]") : []) {
      const rule = this.#named(element);
      if (rule) yield [element, rule];
      else if (this.#gate.mayPass(element)) suspects.push(element);
    }
    for (const rules of batches(this.#others)) {
      if (rules[0]) yield* this.#spending.spend(rules[0], () => this.#ask(rules, suspects, root)) ?? [];
    }
  }

  #named(element: Element): Rule | undefined {
    const id = element.getAttribute("id");
    const { rule, worded } = this.#byClassOf(element);
    return (id && this.#byName.get(`#${id}`)) || (rule ?? worded.find((each) => holds(element, each.selector)));
  }

  #byClassOf(element: Element): OfClass {
    const names = element.getAttribute("class") ?? "";
    let known = this.#ofClass.get(names);
    if (!known) {
      const lower = names.toLowerCase();
      const rule = names.split(/[\t\n\f\r ]+/).map((name) => this.#byName.get(`.${name}`)).find(Boolean);
      known = { rule, worded: this.#anyWord.test(lower) ? this.#byWord.filter(([word]) => lower.includes(word)).map(([, each]) => each) : [] };
      this.#ofClass.set(names, known);
    }
    return known;
  }

  /** What is left over; for each element the first rule in their order. */
  #ask(rules: readonly Rule[], suspects: readonly Element[], root: ParentNode): readonly (readonly [Element, Rule])[] {
    const open = rules.filter((rule) => !this.#gated.has(rule));
    const gated = rules.filter((rule) => this.#gated.has(rule));
    const found = gated.length > 0 ? suspects.filter((element) => gated.some(({ selector }) => holds(element, selector))) : [];
    return [...new Set([...asked(open, root), ...found])].flatMap((element) => {
      const rule = rules.find((each) => holds(element, each.selector));
      return rule ? [[element, rule] as const] : [];
    });
  }
}

/** What a class attribute has to do with the rules: the one for a whole name, and those that look for a word. */
interface OfClass {
  readonly rule: Rule | undefined;
  readonly worded: readonly Rule[];
}

const isOwn = ({ kind }: Rule): boolean => kind === "yours";

/** The person's own lines and ours are never asked together: theirs may come too late. */
function batches(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  return [rules.filter(isOwn), rules.filter((rule) => !isOwn(rule))].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / together) }, (_, at) => some.slice(at * together, (at + 1) * together)),
  );
}

/** All in one query; where one of them is no selector, each for itself, so that it loses only itself. */
function asked(rules: readonly Rule[], root: ParentNode): Iterable<Element> {
  if (rules.length === 0) return [];
  const selectors = rules.map((rule) => rule.selector);
  return query(root, selectors.join(",")) ?? new Set(selectors.flatMap((selector) => [...(query(root, selector) ?? [])]));
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
