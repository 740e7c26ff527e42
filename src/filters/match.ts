import type { Rule } from "#core/rule.ts";
import { PlainRules } from "./plain-rules.ts";
import { findChain } from "./run-chain.ts";
import { Spending } from "./spending.ts";

export interface Match {
  readonly element: Element;
  /** The first rule that matched it. */
  readonly rule: Rule;
}

/** What is asked of the rules, and how it is reckoned. */
export interface Asked {
  /** Which of them: those that take out, unless told. */
  readonly action?: Exclude<Rule["action"], "except">;
  /** Keeps the accounts of the person's own lines. */
  readonly spending?: Spending;
}

/**
 * What the rules match under `root`, in document order and each element once, exceptions applied. Rules for other
 * hosts are taken out beforehand, by `rulesForHost`. All is found before anything is given, so the caller may take
 * elements out as it goes. A rule that throws loses only itself. A page's `html` and `body` are never given: themes
 * write there what the page is about.
 * @param path the page's path with its query, for `:matches-path()`
 */
export function matches(rules: readonly Rule[], root: ParentNode, path: string, asked: Asked = {}): Iterable<Match> {
  const { action = "remove", spending = new Spending() } = asked;
  const found = new Map<Element, Rule>();
  const note = (element: Element, rule: Rule) => void (found.has(element) || isPage(element) || found.set(element, rule));
  const wanted = withoutExcepted(rules, action);
  const plain = new PlainRules(wanted.filter(isPlain), spending);
  for (const [element, rule] of plain.matches(root)) note(element, rule);
  for (const rule of wanted) {
    if (isPlain(rule)) continue;
    for (const element of spending.spend(rule, (clock) => findChain(rule, root, { path, clock })) ?? []) note(element, rule);
  }
  return [...found].map(([element, rule]) => ({ element, rule })).toSorted(inDocumentOrder);
}

/** What can cost a browser more than one look at each element: such lines of the person's own are timed one by one. */
const dear = /:has\(|~(?!=)|:nth-|:(?:first|last|only)-of-type/;

const isPlain = (rule: Rule): boolean => rule.steps.length === 0 && !(rule.kind === "yours" && dear.test(rule.selector));

const isPage = (element: Element): boolean => element.localName === "body" || element.localName === "html";

const inDocumentOrder = (one: Match, other: Match): number =>
  one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** `#@#` cancels the rules with the same body, wherever they come from. */
function withoutExcepted(rules: readonly Rule[], action: Rule["action"]): readonly Rule[] {
  const excepted = new Set(rules.filter((rule) => rule.action === "except").map(bodyOf));
  return rules.filter((rule) => rule.action === action && !(excepted.size > 0 && excepted.has(bodyOf(rule))));
}

const bodyOf = (rule: Rule): string => JSON.stringify([rule.selector, rule.steps]);
