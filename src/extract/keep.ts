import { elementsIn } from "#core/elements-in.ts";
import { insertAt } from "#ledger/place.ts";
import { marks } from "./marks.ts";
import { findKept } from "./trace/kept.ts";
import { numberOf } from "./trace/number.ts";
import { pointsIn } from "./trace/points.ts";
import type { SourceTexts } from "./trace/source-texts.ts";

/**
 * Brings back into the article what the person's own lines hold there and the finding left behind, each block
 * whole and where it stood. What of it is there already gives way to the whole.
 * @param source the body before anything went, numbered; its texts are `sources`
 */
export function bringBack(source: Element, article: Element, sources: SourceTexts): void {
  for (const held of elementsIn(source, `[${marks.keep}]`)) {
    if (held.parentElement?.closest(`[${marks.keep}]`)) continue;
    const kept = findKept(sources, article);
    const { from, to } = kept.sources.spanOf(held);
    const isWhole = to > from && kept.count({ from, to }) === to - from;
    if (isWhole && picturesOf(held).every((picture) => kept.elementOf(numberOf(picture), "first"))) continue;
    const point = pointsIn(article, kept)(held); // anew each time: the article has changed
    const remains = partsOf(held).flatMap((number) => [...new Set([kept.elementOf(number, "first"), kept.elementOf(number, "last")])].filter((each) => each !== undefined));
    insertAt(point, article.ownerDocument.importNode(held, true));
    for (const each of remains) each.remove();
  }
}

const picturesOf = (block: Element): readonly Element[] => elementsIn(block, "img");

/** Numbers of a block and of all in it. */
const partsOf = (block: Element): readonly number[] =>
  [block, ...block.querySelectorAll("*")].flatMap((each) => numberOf(each) ?? []);
