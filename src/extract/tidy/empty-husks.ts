import { elementsIn } from "#core/elements-in.ts";
import type { Step } from "./index.ts";

const holdsSomething = "img, hr, br, math, td, th";

/** In code, formulas and tables emptiness has its place. */
const apart = "pre, math, table";

/** Elements with neither words nor pictures in them, and spans that say nothing. */
export const emptyHusks: Step = {
  name: "empty-husks",
  apply({ root }) {
    const all = root.querySelectorAll(":not(img, hr, br, td, th)");
    const hasApart = root.querySelector(apart) !== null;
    for (let at = all.length - 1; at >= 0; at -= 1) {
      const element = all[at] as Element; // the deepest first
      if (hasApart && element.closest(apart)) continue;
      if (isHusk(element, hasApart)) {
        if (element.firstElementChild) element.remove();
        else removeKeepingSpace(element);
      } else if (element.localName === "span" && !element.hasAttribute("lang") && !element.hasAttribute("dir")) element.replaceWith(...element.childNodes);
    }
    for (const lineBreak of elementsIn(root, "br:last-child")) if (!lineBreak.nextSibling?.nodeValue?.trim() && lineBreak.parentElement?.matches("p, li, div, td")) lineBreak.remove();
  },
};

/** Whatever element is left in it holds something, unless it is an empty table. */
function isHusk(element: Element, hasApart: boolean): boolean {
  const holdsElement = element.firstElementChild !== null;
  return (hasApart || !holdsElement) && element.textContent.trim() === "" && (!holdsElement || element.querySelector(holdsSomething) === null);
}

/** The space between two words may be all that stands in an element. */
function removeKeepingSpace(element: Element): void {
  if (/\s/.test(element.textContent)) element.replaceWith(" ");
  else element.remove();
}
