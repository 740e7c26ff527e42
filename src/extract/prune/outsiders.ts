import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import type { Cut, Cuts } from "./cuts.ts";
import type { Wishes } from "./index.ts";
import { linkBoxes, telling } from "./link-boxes.ts";

/** What pages declare to be no part of any article, as long as it stands in none. */
const outsiders =
  ":is(nav, [role=navigation], [role=contentinfo], [role=banner], header, footer):not(:is(article, [itemprop~='articleBody' i], figure, blockquote) *, main :is(header, footer), section :is(header, footer))";

/** UTF-16 units of paragraphs: an imprint, a greeting. */
const longestPassage = 600;

/**
 * Cuts what plainly stands outside, and sets all that is in it aside until the page has been looked through: that is
 * half of most pages, and every step would go through it. A husk of the same name and classes stands in its place.
 * @returns puts it back
 */
export function setAside(body: Element, { rules, off, offLines = [] }: Wishes, cuts: Cuts): () => void {
  const husks = new Map<Element, Element>();
  const holds = rules.some(({ action }) => action === "keep" || action === "article");
  const hasHeading = body.querySelector("h1") !== null;
  for (const element of holds ? [] : elementsIn(body, outsiders)) {
    if (element.isConnected && isOutside(element, hasHeading)) put(element, { reason: "outside", rule: "step:outsiders" }); // what stands in another went with that
  }
  const cut = { reason: "latest", rule: "step:link-boxes" } as const;
  if (rules.length === 0 && off.length === 0 && !offLines.includes(cut.rule)) for (const box of linkBoxes(body)) put(box, cut); // else it may be one of those
  return () => {
    for (const [husk, element] of husks) {
      element.setAttribute(marks.cut, husk.getAttribute(marks.cut) ?? "");
      husk.replaceWith(element);
    }
  };

  function put(element: Element, why: Cut): void {
    const husk = element.cloneNode(false) as Element;
    cuts.add(husk, why);
    element.replaceWith(husk);
    husks.set(husk, element);
  }
}

/** Where the page has no heading of its own, whatever stands at the top may be that. */
function isOutside(element: Element, hasHeading: boolean): boolean {
  if (element.querySelector(telling)) return false;
  if (!hasHeading && element.matches("header, [role=banner]")) return false;
  let length = 0;
  for (const paragraph of elementsIn(element, "p")) length += paragraph.textContent.length;
  return length < longestPassage;
}
