import { telling } from "#filters/telling.ts";
import { squeeze } from "../text.ts";
import type { Kept } from "./kept.ts";

const boxTags = /^(?:footer|nav|form|address|figure)$/;

/** Does it stand in a box of its own, anywhere below what also holds the story? */
export function isInBox(element: Element, kept: Kept): boolean {
  if (isBoxed(element, kept)) return true;
  const item = element.closest("article, li");
  return item !== null && isCard(item);
}

/** Many blocks stand in the same. */
function isBoxed(at: Element | null, kept: Kept): boolean {
  if (!at || kept.isAround(at)) return false;
  const known = kept.boxed.get(at) ?? (boxTags.test(at.localName) || (telling("boxes").test(namesOf(at)) && !kept.isCalledAsStory(at)) || isBoxed(at.parentElement, kept));
  kept.boxed.set(at, known);
  return known;
}

/** Classes and id, words set apart in the one way: `articleRelated__box` is `article-related--box`. */
const namesOf = (element: Element): string => `${element.getAttribute("class") ?? ""} ${element.id}`.replace(/([a-z])([A-Z])/g, "$1-$2");

/** A few lines that lead to another story. */
function isCard(item: Element): boolean {
  const known = cards.get(item) ?? (squeeze(item.textContent).length < longestCard && item.querySelector("a[href]") !== null);
  cards.set(item, known);
  return known;
}

const cards = new WeakMap<Element, boolean>();

/** UTF-16 units without white space. */
const longestCard = 400;
