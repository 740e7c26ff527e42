import type { Rule, RuleChain, RuleStep } from "#core/rule.ts";
import { PlainRules } from "./plain-rules.ts";
import { regexReach } from "./regex-reach.ts";

export interface Match {
  readonly element: Element;
  /** The first rule that matched it. */
  readonly rule: Rule;
}

/**
 * What the rules match under `root`, in document order and each element once, exceptions applied. Rules for other
 * hosts are taken out beforehand, by `rulesForHost`. All is found before anything is given, so the caller may take
 * elements out as it goes. A rule that throws loses only itself. A page's `html` and `body` are never given: themes
 * write there what the page is about.
 * @param path the page's path with its query, for `:matches-path()`
 */
export function matches(rules: readonly Rule[], root: ParentNode, path: string): Iterable<Match> {
  const found = new Map<Element, Rule>();
  const note = (element: Element, rule: Rule) => void (found.has(element) || isPage(element) || found.set(element, rule));
  const removing = withoutExcepted(rules);
  const plain = new PlainRules(removing.filter((rule) => rule.steps.length === 0));
  for (const [element, rule] of plain.matches(root)) note(element, rule);
  for (const rule of removing) {
    if (rule.steps.length > 0) for (const element of matchesOf(rule, root, path)) note(element, rule);
  }
  return [...found].map(([element, rule]) => ({ element, rule })).toSorted(inDocumentOrder);
}

const isPage = (element: Element): boolean => element.localName === "body" || element.localName === "html";

const inDocumentOrder = (one: Match, other: Match): number =>
  one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** `#@#` cancels the rules with the same body, wherever they come from. */
function withoutExcepted(rules: readonly Rule[]): readonly Rule[] {
  const excepted = new Set(rules.filter((rule) => rule.action === "except").map(bodyOf));
  return rules.filter((rule) => rule.action === "remove" && !(excepted.size > 0 && excepted.has(bodyOf(rule))));
}

const bodyOf = (rule: Rule): string => JSON.stringify([rule.selector, rule.steps]);

function matchesOf(rule: Rule, root: ParentNode, path: string): readonly Element[] {
  try {
    // Paths first: on most pages they spare the walk.
    const isElsewhere = rule.steps.some((step) => (step.op === "matches-path" || step.op === "matches-path-regex") && !isPath(step, path));
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
      return new RegExp(step.source, step.flags).test(element.textContent.slice(0, regexReach));
    case "min-text-length":
      return element.textContent.length >= step.length;
    case "matches-path":
    case "matches-path-regex":
      return isPath(step, path);
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

const isPath = (step: Extract<RuleStep, { op: "matches-path" | "matches-path-regex" }>, path: string): boolean =>
  step.op === "matches-path" ? path.includes(step.text) : new RegExp(step.source, step.flags).test(path);

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
