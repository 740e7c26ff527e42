import type { Step } from "./index.ts";

const holdsSomething = "img, hr, br, math, td, th";

/** In code, formulas and tables emptiness has its place. */
const apart = "pre, math, table";

/** Elements with neither words nor pictures in them, and spans that say nothing. */
export const emptyHusks: Step = {
  name: "empty-husks",
  apply({ root }) {
    const all = root.querySelectorAll(":not(img, hr, br)");
    const hasApart = root.querySelector(apart) !== null;
    for (let at = all.length - 1; at >= 0; at -= 1) {
      const element = all[at] as Element; // the deepest first: of what is left in it, all but code and tables holds something
      if (hasApart && element.closest(apart)) continue;
      if (isHusk(element)) {
        if (element.firstElementChild) element.remove();
        else removeKeepingSpace(element);
      } else if (element.localName === "span" && !element.hasAttribute("lang") && !element.hasAttribute("dir")) element.replaceWith(...element.childNodes);
    }
    for (const lineBreak of root.querySelectorAll("br:last-child")) if (!lineBreak.nextSibling?.nodeValue?.trim() && lineBreak.parentElement?.matches("p, li, div, td")) lineBreak.remove();
  },
};

function isHusk(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE && /\S/.test(child.nodeValue ?? "")) return false;
    if (child.nodeType === Node.ELEMENT_NODE && !isBlankApart(child as Element)) return false;
  }
  return true;
}

const isBlankApart = (element: Element): boolean =>
  (element.localName === "pre" || element.localName === "table") && element.textContent.trim() === "" && element.querySelector(holdsSomething) === null;

/** The space between two words may be all that stands in an element. */
function removeKeepingSpace(element: Element): void {
  if (/\s/.test(element.textContent)) element.replaceWith(" ");
  else element.remove();
}
