import type { Rule, RuleChain, RuleStep } from "#core/rule.ts";

export interface Match {
  readonly element: Element;
  /** The first rule that matched it. */
  readonly rule: Rule;
}

/**
 * What the rules match under `root`, exceptions applied; each element once. Rules for other hosts are taken out
 * beforehand, by `rulesForHost`. All is found before anything is given, so the caller may take elements out as it goes.
 * A rule that throws loses only itself.
 * @param path the page's path with its query, for `:matches-path()`
 */
export function matches(rules: readonly Rule[], root: ParentNode, path: string): Iterable<Match> {
  const found = new Map<Element, Rule>();
  const removing = withoutExcepted(rules);
  const plain = removing.filter((rule) => rule.steps.length === 0);
  for (const [element, rule] of plainMatches(plain, root)) found.set(element, rule);
  for (const rule of removing) {
    if (rule.steps.length === 0) continue;
    for (const element of matchesOf(rule, root, path)) if (!found.has(element)) found.set(element, rule);
  }
  return [...found].map(([element, rule]) => ({ element, rule }));
}

/** `#@#` cancels the rules with the same body, wherever they come from. */
function withoutExcepted(rules: readonly Rule[]): readonly Rule[] {
  const excepted = new Set(rules.filter((rule) => rule.action === "except").map(bodyOf));
  return rules.filter((rule) => rule.action === "remove" && !(excepted.size > 0 && excepted.has(bodyOf(rule))));
}

const bodyOf = (rule: Rule): string => JSON.stringify([rule.selector, rule.steps]);

/** All plain rules in one walk of the tree: several hundred selectors cost little more than one. */
function* plainMatches(rules: readonly Rule[], root: ParentNode): Iterable<readonly [Element, Rule]> {
  const sound = rules.filter((rule) => isSound(rule.selector, root));
  if (sound.length === 0) return;
  for (const element of root.querySelectorAll(sound.map((rule) => rule.selector).join(","))) {
    const rule = sound.find((each) => element.matches(each.selector));
    if (rule) yield [element, rule];
  }
}

function isSound(selector: string, root: ParentNode): boolean {
  try {
    (root.ownerDocument ?? (root as Document)).createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

function matchesOf(rule: Rule, root: ParentNode, path: string): readonly Element[] {
  try {
    // Paths first: on most pages they spare the walk.
    const isElsewhere = rule.steps.some((step) => step.op === "matches-path" && !path.includes(step.text));
    return isElsewhere ? [] : run([...root.querySelectorAll(rule.selector)], rule.steps, path);
  } catch {
    return [];
  }
}

function run(elements: readonly Element[], steps: readonly RuleStep[], path: string): readonly Element[] {
  let left = elements;
  for (const step of steps) {
    if (left.length === 0) return left;
    left = [...new Set(left.flatMap((element) => apply(step, element, path)))];
  }
  return left;
}

/** Where a step leads from one element: nowhere, to itself, or on to others. */
function apply(step: RuleStep, element: Element, path: string): readonly Element[] {
  switch (step.op) {
    case "upward":
      return listed(ancestor(element, step.levels));
    case "upward-to":
      return listed(element.parentElement?.closest(step.selector));
    case "descend":
      return descend(step.selector, element);
    default:
      return holds(step, element, path) ? [element] : [];
  }
}

type Test = Exclude<RuleStep, { op: "upward" | "upward-to" | "descend" }>;

function holds(step: Test, element: Element, path: string): boolean {
  switch (step.op) {
    case "has-text":
      return element.textContent.includes(step.text);
    case "has-text-regex":
      return new RegExp(step.source, step.flags).test(element.textContent);
    case "min-text-length":
      return element.textContent.length >= step.length;
    case "matches-path":
      return path.includes(step.text);
    case "also":
      return element.matches(step.selector);
    case "has":
      return step.any.some((chain) => isStartOf(chain, element, path));
    case "not":
      return !step.any.some((chain) => isStartOf(chain, element, path));
  }
}

const isStartOf = (chain: RuleChain, element: Element, path: string): boolean =>
  element.matches(chain.selector) && run([element], chain.steps, path).length > 0;

function ancestor(element: Element, levels: number): Element | null {
  let at: Element | null = element;
  for (let level = 0; level < levels && at; level += 1) at = at.parentElement;
  return at;
}

function descend(selector: string, element: Element): readonly Element[] {
  if (!/^[+~]/.test(selector)) return [...element.querySelectorAll(`:scope${selector}`)];
  const parent = element.parentElement;
  const place = parent ? [...parent.children].indexOf(element) + 1 : 0;
  return parent ? [...parent.querySelectorAll(`:scope > :nth-child(${place}) ${selector}`)] : [];
}

const listed = (element: Element | null | undefined): readonly Element[] => (element ? [element] : []);
