import { isByHand, type Decisions, type Removal } from "#core/removal.ts";
import { blockOf, contentOf } from "./by-hand.ts";
import { insertAt, pointOf } from "./place.ts";

/**
 * The article as the person decided it: the saved body, with every block they put back where it stood, and without
 * those that they took out of it.
 * @param onParsed is shown the saved body before anything is done to it
 * @returns an inert element, in a document of its own; nothing in it loads
 */
export function assemble(bodyHtml: string, removed: readonly Removal[], decisions: Decisions, onParsed: (root: HTMLElement) => void = () => {}): HTMLElement {
  const root = inertRoot(bodyHtml);
  onParsed(root);
  const wanted = removed.filter((removal) => !isByHand(removal) && decisions[removal.id] === "putBack");
  const placed = wanted.map((removal) => ({ removal, point: pointOf(root, removal.place) }));
  const takenOut = removed.filter(isByHand).map((removal) => blockOf(removal, root));
  // All places are found before the first block goes in or out, and blocks go in from the end.
  for (const { removal, point } of placed.toReversed()) insertAt(point, fragmentOf(removal.html, root.ownerDocument));
  for (const block of takenOut) block?.remove();
  return root;
}

/** A saved body, parsed; nothing in it loads. */
export function inertRoot(html: string): HTMLElement {
  const root = document.implementation.createHTMLDocument("").createElement("div");
  root.append(fragmentOf(html, root.ownerDocument));
  return root;
}

const fragmentOf = (html: string, owner: Document): DocumentFragment => owner.importNode(contentOf(html), true);
