import { entryFor } from "#ledger/by-hand.ts";
import { inertRoot } from "#ledger/assemble.ts";
import { newId } from "#core/new-id.ts";
import type { Removal } from "#core/removal.ts";
import { countWords } from "#extract/text.ts";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";

/** On each part of an article that can be taken out of it: its number in the saved body. */
export const blockAttribute = "data-block";

const kinds = "p, h1, h2, h3, h4, h5, h6, li, dt, dd, ul, ol, dl, blockquote, figure, table, pre, details, address, aside, div, section";

/** What is one thing to the eye: nothing within it is taken out by itself. */
const wholes = "figure, table, pre, p";

/** A block with more than this share of the article's text is the article, or nearly so. */
const mostOfAll = 0.5;

/** Numbers the parts of a saved body that can be taken out of it: all that a reader would call a paragraph, a list, a picture. */
export function numberBlocks(root: Element): void {
  for (const pretender of root.querySelectorAll(`[${blockAttribute}]`)) pretender.removeAttribute(blockAttribute);
  const most = (root.textContent?.length ?? 0) * mostOfAll;
  for (const [at, element] of [...root.querySelectorAll("*")].entries()) {
    if (isBlock(element, root) && (element.textContent?.length ?? 0) <= most) element.setAttribute(blockAttribute, String(at));
  }
}

function isBlock(element: Element, root: Element): boolean {
  if (!element.matches(kinds) && !(element.parentElement === root && element.matches("img"))) return false;
  if (element.parentElement?.closest(wholes)) return false;
  const says = element.textContent?.trim() ?? "";
  if (!says && !element.matches("img, :has(img)")) return false;
  const outer = element.parentElement?.closest(`[${blockAttribute}]`);
  return !outer || outer.textContent?.trim() !== says; // else it is that one, wrapped
}

/**
 * Gives the nodes that came through the glass the numbers of what they were before, for it lets none pass:
 * by where they stand, as it leaves the tree of an article that was sanitised before as it is.
 */
export function carryNumbers(body: Element, nodes: SafeNodes): void {
  const [before, behind] = [[...body.querySelectorAll("*")], [...nodes.querySelectorAll("*")]];
  if (before.length !== behind.length) return; // an article from elsewhere: nothing of it is offered
  for (const [at, element] of before.entries()) {
    const number = element.getAttribute(blockAttribute);
    if (number !== null && behind[at]?.localName === element.localName) behind[at].setAttribute(blockAttribute, number);
  }
}

/** The ledger's entry for the block of that number; null when the body has none. */
export function entryOf(bodyHtml: string, number: number): Removal | null {
  const root = inertRoot(bodyHtml);
  const block = root.querySelectorAll("*")[number];
  return block ? entryFor(block, root, { id: `hand-${newId(Date.now())}`, words: countWords(block.textContent ?? "") }) : null;
}
