/** Marks what does not belong to the article: by rules, by wording, by what the page itself does not show. */
import { elementsIn } from "#core/elements-in.ts";
import type { Kind } from "#core/kind.ts";
import type { Rule } from "#core/rule.ts";
import type { Copy } from "../copy/index.ts";
import { Names } from "#filters/names.ts";
import type { Spending } from "#filters/spending.ts";
import { marks } from "../marks.ts";
import { byHolding } from "./by-holding.ts";
import { byName } from "./by-name.ts";
import { byRules } from "./by-rules.ts";
import { byThreads } from "./by-threads.ts";
import { byWording } from "./by-wording.ts";
import { Cuts } from "./cuts.ts";
import { hidden } from "./hidden.ts";
import { setAside } from "./outsiders.ts";
import { findStory, type Story } from "./story.ts";
import { findThreads } from "./threads.ts";
import type { Work } from "../turns.ts";

export interface Wishes {
  /** The person's own rules that can hold on this host. */
  readonly rules: readonly Rule[];
  /** Kinds of clutter that the person lets stand. */
  readonly off: readonly Kind[];
  /** Lines of ours that are switched off, as the ledger names them. */
  readonly offLines?: readonly string[];
}

export interface PruneContext {
  readonly body: Element;
  /** Path and query of the page. */
  readonly path: string;
  readonly wishes: Wishes;
  readonly story: Story;
  /** Comments, told by what they are. */
  readonly threads: readonly Element[];
  /** What the elements of the page are called. */
  readonly names: Names;
  readonly cuts: Cuts;
  readonly spending: Spending;
}

type Step = (context: PruneContext) => void;

const steps: readonly Step[] = [
  byHolding, // first: what is held is not cut
  byRules, // before the others: a rule names the kind, and what it takes needs no further look
  byThreads,
  byWording,
  byName, // behind those that know the kind for certain
  hidden, // last: what is hidden *and* a comment is a comment
];

/**
 * @param spending keeps the accounts of the person's own lines
 * @param isChosen somebody has said what is wanted: then none of it stands outside
 */
export function* prune({ doc, attributes }: Pick<Copy, "doc" | "attributes">, path: string, wishes: Wishes, spending: Spending, isChosen = false): Work<{ readonly cuts: Cuts; readonly story: Story }> {
  const cuts = new Cuts(wishes.offLines, wishes.rules.some(({ action }) => action === "keep"));
  const putBack = isChosen ? null : setAside(doc.body, wishes, cuts);
  yield;
  const threads = findThreads(doc.body);
  yield;
  const story = findStory(doc.body, doc.title, threads);
  const names = new Names(doc.body, attributes);
  for (const step of steps) {
    yield;
    step({ body: doc.body, path, wishes, story, threads, names, cuts, spending });
  }
  yield;
  putBack?.();
  return { cuts, story };
}

/** A copy without what was marked. */
export function withoutCuts(body: Element): Element {
  const around = new Set<Node>();
  for (const cut of elementsIn(body, `[${marks.cut}]`)) for (let at = cut.parentNode; at && !around.has(at); at = at.parentNode) around.add(at);
  return copied(body) as Element;

  /** What holds no cut is copied in one go. */
  function copied(node: Node): Node {
    if (!around.has(node)) return node.cloneNode(true);
    const copy = node.cloneNode(false);
    for (let child = node.firstChild; child; child = child.nextSibling) if (!isCut(child)) copy.appendChild(copied(child));
    return copy;
  }
}

const isCut = (node: Node): boolean => node.nodeType === Node.ELEMENT_NODE && (node as Element).hasAttribute(marks.cut);
