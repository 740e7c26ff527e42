/**
 * Writes the ledger: compares what the page said with what the article says, and gives every text
 * between the first and the last kept one that is no longer there, beside all that a rule took out.
 */
import type { Outside } from "#core/clipping.ts";
import type { Removal } from "#core/removal.ts";
import { placesIn, type Point } from "#ledger/place.ts";
import { sanitisedParts } from "#sanitise/in-page.ts";
import { marks } from "../marks.ts";
import type { Cuts } from "../prune/cuts.ts";
import { countWords, foldedText } from "../text.ts";
import { tidyBlocks } from "../tidy/index.ts";
import { removedBlocks } from "./blocks.ts";
import { idsFor } from "./ids.ts";
import { findKept } from "./kept.ts";
import { unnumber } from "./number.ts";
import { counter } from "./outside.ts";
import { laterOf, pointsIn } from "./points.ts";
import type { SourceTexts } from "./source-texts.ts";
import type { Work } from "../turns.ts";

export interface Traced {
  readonly removed: readonly Removal[];
  readonly outside: Outside;
}

export interface Cleaned {
  /** The body before anything went, numbered, with its cuts marked. */
  readonly source: Element;
  /** The texts of that. */
  readonly sources: SourceTexts;
  /** The article as it will be saved, its elements still numbered. */
  readonly body: Element;
  /** What relative addresses in the source hang on. */
  readonly base: string;
}

/** @param dropped which step of tidying took out the element with a number */
export function* trace({ source, sources, body, base }: Cleaned, cuts: Cuts, dropped: ReadonlyMap<number, string>): Work<Traced> {
  const kept = findKept(sources, body);
  const nextId = idsFor();
  const left = counter();
  const blocks = removedBlocks(source, { kept, cuts, dropped, leave: left.count });
  const placeAt = placesIn(body);
  const pointOf = pointsIn(body, kept);
  yield;
  const readable = sanitisedParts(tidied(blocks.map(({ node }) => node), source, base), marks.number); // asked as the article was: each way of asking costs the browser its own beginning
  yield;
  let point: Point | null = null;
  const removed = blocks.flatMap(({ node, cut }, index) => {
    const block = readable[index] as Element;
    const text = foldedText(block);
    if (!text && !block.querySelector("img")) return []; // buttons and fields: nothing that could be read
    unnumber(block);
    const { reason, rule } = cut;
    const own = pointOf(node);
    point = point ? laterOf(own, point) : own;
    return [{ id: nextId(text), reason, rule, words: countWords(text), text, html: block.innerHTML, place: placeAt(point) }];
  });
  return { removed, outside: left.words };
}

/** The blocks as they would stand in the article, put in order all in one go: most of what that costs is to look for what is not there. */
function tidied(nodes: readonly ChildNode[], { ownerDocument }: Element, base: string): readonly HTMLTemplateElement[] {
  const all = ownerDocument.createDocumentFragment();
  const boxes = nodes.map((node) => {
    const box = ownerDocument.createElement("section");
    const copy = node.cloneNode(true);
    const isOurs = copy.nodeType === Node.ELEMENT_NODE && (copy as Element).hasAttribute(marks.apart); // wrapped by us: only what is in it was the page's
    box.append(...(isOurs ? copy.childNodes : [copy]));
    return box;
  });
  all.append(...boxes);
  tidyBlocks(all, base);
  return boxes.map((box) => {
    const holder = ownerDocument.createElement("template");
    holder.content.append(...box.childNodes);
    return holder;
  });
}
