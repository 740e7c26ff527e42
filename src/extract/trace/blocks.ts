import type { Cut, Cuts } from "../prune/cuts.ts";
import { marks } from "../marks.ts";
import type { Kept } from "./kept.ts";
import { numberOf } from "./number.ts";

export interface RemovedBlock {
  readonly node: ChildNode;
  readonly cut: Cut;
}

/** Everything that is to stand in the ledger, in the order of the page; each block as large as it can be. */
export function removedBlocks(source: Element, kept: Kept, cuts: Cuts, dropped: ReadonlyMap<number, string>): readonly RemovedBlock[] {
  const found: RemovedBlock[] = [];
  visit(source);
  return found;

  function visit(node: ChildNode): void {
    const span = kept.sources.spanOf(node);
    if (span.to <= span.from) return;
    const isAmid = span.from > kept.first && span.to - 1 < kept.last;
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    const cut = element && cuts.of(element);
    if (cut) {
      if (isAmid || cut.reason !== "hidden") found.push({ node, cut });
      return;
    }
    const isGone = kept.count(span) === 0;
    const holdsCuts = element?.querySelector(`[${marks.cut}]`) ?? null;
    if (isGone && isAmid && !holdsCuts) found.push({ node, cut: { reason: "outside", rule: `step:${stepThatDropped(node)}` } });
    else if (!isGone || holdsCuts) for (const child of node.childNodes) visit(child);
  }

  /** A step of tidying that took out this block, or all that said anything in it; else it never was in the article. */
  function stepThatDropped(node: ChildNode): string {
    if (dropped.size === 0 || node.nodeType !== Node.ELEMENT_NODE) return "isolate";
    for (const each of [node as Element, ...(node as Element).querySelectorAll("*")]) {
      const step = dropped.get(numberOf(each) ?? -1);
      if (step) return step;
    }
    return "isolate";
  }
}
