import type { Step } from "./index.ts";

const holdsSomething = "img, hr, br, math, td, th";

/** Elements with neither words nor pictures in them, and spans that say nothing. */
export const emptyHusks: Step = {
  name: "empty-husks",
  apply({ root }) {
    const deepestFirst = [...root.querySelectorAll("*")].toReversed();
    for (const element of deepestFirst) {
      if (element.matches(holdsSomething) || element.closest("pre, math, table")) continue;
      if (!element.firstElementChild && element.textContent.trim() === "") removeKeepingSpace(element);
      else if (!element.querySelector(holdsSomething) && element.textContent.trim() === "") element.remove();
      else if (element.localName === "span" && !element.hasAttribute("lang") && !element.hasAttribute("dir")) element.replaceWith(...element.childNodes);
    }
    for (const lineBreak of root.querySelectorAll("br:last-child")) if (!lineBreak.nextSibling?.nodeValue?.trim() && lineBreak.parentElement?.matches("p, li, div, td")) lineBreak.remove();
  },
};

/** The space between two words may be all that stands in an element. */
function removeKeepingSpace(element: Element): void {
  if (/\s/.test(element.textContent)) element.replaceWith(" ");
  else element.remove();
}
