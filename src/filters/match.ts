import type { Rule } from "#core/rule.ts";
import { Names } from "./names.ts";
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
  /** What the elements under the root are called, where somebody has looked already. */
  readonly names?: Names;
}

/**
 * What the rules match under `root`, in document order and each element once, exceptions applied. Rules for other
 * hosts are taken out beforehand, by `rulesForHost`. All is found before anything is given, so the caller may take
 * elements out as it goes. A rule that throws loses only itself. A page's `html` and `body` are never given: themes
 * write there what the page is about.
 * @param path the page's path with its query, for `:matches-path()`
 */
export function matches(rules: readonly Rule[], root: ParentNode, path: string, asked: Asked = {}): Iterable<Match> {
  const { action = "remove", spending = new Spending(), names = new Names(root) } = asked;
  const found = new Map<Element, Rule>();
  const note = (element: Element, rule: Rule) => void (found.has(element) || isPage(element) || found.set(element, rule));
  const { plain, single } = sorted(rules, action);
  const text = rootText(root);
  const ask = (rule: Rule) => {
    for (const element of spending.spend(rule, (clock) => findChain(rule, root, { path, text, clock })) ?? []) note(element, rule);
  };
  for (const rule of single) if (rule.kind === "yours") ask(rule); // before ours: what the person says goes further
  for (const [element, rule] of plain.matches(root, names, spending)) note(element, rule);
  for (const rule of single) if (rule.kind !== "yours") ask(rule);
  return [...found].map(([element, rule]) => ({ element, rule })).toSorted(inDocumentOrder);
}

/** Rules that can be looked up, and those that are asked one by one. */
interface Sorted {
  readonly plain: PlainRules;
  readonly single: readonly Rule[];
}

/** Sorting a thousand rules takes longer than asking them: it is done once for as long as they stay the same. */
function sorted(rules: readonly Rule[], action: Rule["action"]): Sorted {
  const known = last?.rules === rules && last.action === action ? last.sorted : null;
  if (known) return known;
  const plain = new PlainRules();
  const made = { plain, single: withoutExcepted(rules, action).filter((rule) => !plain.admit(rule)) };
  last = { rules, action, sorted: made };
  return made;
}

let last: { readonly rules: readonly Rule[]; readonly action: Rule["action"]; readonly sorted: Sorted } | undefined;

/** All text under `root`, once anybody asks; null where that is not to be had at once. */
function rootText(root: ParentNode): () => string | null {
  let text: string | null | undefined;
  return () => (text ??= root instanceof Element ? root.textContent : null);
}

const isPage = (element: Element): boolean => element.localName === "body" || element.localName === "html";

const inDocumentOrder = (one: Match, other: Match): number =>
  one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** `#@#` cancels the rules with the same body, wherever they come from. */
function withoutExcepted(rules: readonly Rule[], action: Rule["action"]): readonly Rule[] {
  const excepted = new Set(rules.filter((rule) => rule.action === "except").map(bodyOf));
  return rules.filter((rule) => rule.action === action && !(excepted.size > 0 && excepted.has(bodyOf(rule))));
}

const bodyOf = (rule: Rule): string => JSON.stringify([rule.selector, rule.steps]);
