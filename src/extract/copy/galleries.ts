import { elementsIn } from "#core/elements-in.ts";
import { fold } from "../text.ts";
import { rename } from "../tidy/known-elements.ts";

/**
 * A box with hardly anything in it but pictures and their captions is a gallery: one figure of several. As a box it
 * would pass for clutter. Pictures that lead to other pages are teasers and stay what they are.
 */
export function settleGalleries(doc: Document): void {
  const boxes = new Set(elementsIn(doc, "figure:has(img) > figcaption").map((caption) => boxOf(caption.parentElement as Element)));
  for (const box of boxes) if (box?.isConnected && !box.closest("figure")) rename(box, "figure");
}

/** The largest box around a figure that is a gallery. */
function boxOf(figure: Element): Element | null {
  let found: Element | null = null;
  for (let at = figure.parentElement; at?.matches("div, section"); at = at.parentElement) {
    if (!isGallery(at)) break;
    if (at.querySelectorAll("figure").length > 1) found = at;
  }
  return found;
}

function isGallery(box: Element): boolean {
  const captions = elementsIn(box, "figcaption").reduce((sum, caption) => sum + lengthOf(caption), 0);
  const buttons = elementsIn(box, "button, [role=button]").reduce((sum, button) => sum + lengthOf(button), 0);
  const isLinked = box.querySelector("figure a[href] img, h1, h2, h3, form") !== null;
  return !isLinked && lengthOf(box) - captions - buttons <= longestBeside;
}

/** UTF-16 units: "1 of 12", a heading. */
const longestBeside = 40;

const lengthOf = (element: Element): number => fold(element.textContent).length;
