import { caps } from "#core/caps.ts";
import { nativeGetter } from "#core/native-getter.ts";
import { isDeeperThan, lengthOf } from "./native.ts";

/** Elements. Cleaning holds the page up, and that many take some seconds; real articles stand on pages with a tenth of it. */
export const longestPage = 60_000;

/** Levels. Parsers stop at 512; only a script builds more, and cleaning goes over each level once for every other. */
export const deepestPage = 600;

/** A page with no more elements is not asked about what follows. */
export const few = 5000;

/** Levels above all elements together, which cleaning climbs: on the longest page as many as stand above one of its elements 66 levels down. */
export const mostLevels = 4_000_000;

/** Of all elements together: five to each of the longest page. */
export const mostAttributes = 300_000;

/** UTF-16 units of text, counted once for each level above it: whoever asks every element for its text reads that much. */
export const mostText = 300_000_000;

/**
 * Whether cleaning a page would hold its browser up for longer than anybody should wait without having been asked.
 * @param text how long its text is, where that is known: on a live page most of it may be scripts
 */
export function isTooMuch(page: Document, text = 1): boolean {
  const elements = lengthOf(page);
  const deepest = Math.min(deepestPage, Math.floor(mostText / text));
  if (elements > longestPage || text > caps.html || isDeeperThan(deepest, page)) return true;
  return elements > few && hasMoreThan(mostAttributes, mostLevels, page);
}

const attributesOf = nativeGetter<Element, NamedNodeMap>(Element.prototype, "attributes");
const parentOf = nativeGetter<Element, Element | null>(Node.prototype, "parentElement");

/** In document order: what stands above an element has been counted before it. */
function hasMoreThan(attributes: number, levels: number, page: Document): boolean {
  const above = new Map<Element | null, number>([[null, 0]]);
  let [attributesLeft, levelsLeft] = [attributes, levels];
  const all = Document.prototype.querySelectorAll.call(page, "*");
  for (let at = 0; at < all.length && attributesLeft >= 0 && levelsLeft >= 0; at += 1) {
    const element = all[at] as Element;
    const depth = (above.get(parentOf(element)) ?? 0) + 1;
    above.set(element, depth);
    attributesLeft -= attributesOf(element).length;
    levelsLeft -= depth;
  }
  return attributesLeft < 0 || levelsLeft < 0;
}
