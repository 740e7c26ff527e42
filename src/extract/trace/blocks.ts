import type { Reason } from "#core/kind.ts";
import type { Cut, Cuts } from "../prune/cuts.ts";
import { marks } from "../marks.ts";
import type { Kept } from "./kept.ts";

export interface RemovedBlock {
  readonly node: ChildNode;
  readonly cut: Cut;
}

export interface Findings {
  readonly kept: Kept;
  readonly cuts: Cuts;
  /** Which step of tidying took out the element with a number. */
  readonly dropped: ReadonlyMap<number, string>;
  /** Is told of what stands outside and goes into no ledger. */
  leave(node: ChildNode): void;
}

/**
 * Everything that is to stand in the ledger, in the order of the page; each block as large as it can be.
 * Before and behind the article that is what stands around it, and comments; not the page's own furniture.
 */
export function removedBlocks(source: Element, { kept, cuts, dropped, leave }: Findings): readonly RemovedBlock[] {
  const found: RemovedBlock[] = [];
  const surroundings = surroundingsOf(source, kept);
  const tidied = [...dropped.keys()];
  visit(source);
  return found;

  function visit(node: ChildNode): void {
    const span = kept.sources.spanOf(node);
    if (span.to <= span.from) return;
    const isAmid = span.from > kept.first && span.to - 1 < kept.last;
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    const cut = element && cuts.of(element);
    if (cut) {
      if (isAmid || isNear(element, cut)) found.push({ node, cut });
      else leave(node);
      return;
    }
    const isGone = kept.count(span) === 0;
    const holdsCuts = isGone && element !== null && element.querySelector(`[${marks.cut}]`) !== null;
    const { from, to } = kept.sources.numbersIn(node);
    const isTidied = to > from && dropped.has(from); // at its ends too: it was in the article once
    if (isGone && (isAmid || isTidied) && !holdsCuts) found.push({ node, cut: cutOf(stepThatDropped(node)) });
    else if (isGone && !holdsCuts && !tidied.some((number) => number >= from && number < to)) leave(node);
    else for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
  }

  function isNear(element: Element, { reason }: Cut): boolean {
    if (reason === "hidden" || element.closest(furniture)) return false;
    return reason === "comments" || reason === "yours" || surroundings.contains(element);
  }

  /** A step of tidying that took out this block, or all that said anything in it; else it never was in the article. */
  function stepThatDropped(node: ChildNode): string {
    const { from, to } = kept.sources.numbersIn(node);
    const first = Math.min(...tidied.filter((number) => number >= from && number < to));
    return dropped.get(first) ?? "isolate";
  }
}

/** What each step takes out is of one kind. */
const reasonOf: Readonly<Record<string, Reason>> = { teasers: "latest", "end-cards": "latest", "title-heading": "about", "front-matter": "about", "end-matter": "about" };

const cutOf = (step: string): Cut => ({ reason: reasonOf[step] ?? "outside", rule: `step:${step}` });

const furniture = ":is(header, footer):not(article *), nav, [role=navigation], [role=banner], [role=contentinfo]";

/** What the page calls its article, else what holds all that was kept and one step more: there share row and comments stand. */
function surroundingsOf(source: Element, { sources: { texts }, first, last }: Kept): Element {
  const [begin, end] = [texts[first]?.node, texts[last]?.node];
  if (!begin || !end) return source;
  const article = source.ownerDocument.createRange();
  article.setStart(begin, 0);
  article.setEnd(end, 0);
  const common = article.commonAncestorContainer.parentElement;
  const declared = common?.closest("article, main, [role=main]");
  return [declared, common].find((each) => each && source.contains(each)) ?? source;
}
