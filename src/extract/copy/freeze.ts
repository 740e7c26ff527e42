import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { freezeBackground } from "./backgrounds.ts";
import { allIn, bodyIn, bodyOf, closestTo, hasBox, isShown, shadowRootOf } from "./native.ts";
import { atOnce, type Work } from "../turns.ts";
import { longestPage } from "./too-much.ts";
import { flatten } from "./shadow.ts";

/** A page of fewer elements is read in one go; of a longer one a browser may take a second to say what is shown. */
const between = 4000;

/**
 * Writes down what only a rendered page knows: what is shown, which picture the browser chose, what shadow roots hold.
 * Walks page and copy side by side; they have the same shape until shadow roots are flattened, which comes last. Which
 * element is whose copy is settled before the first break: what the page takes away later counts as shown.
 * @returns false where shadow roots were left as they are, because they hold too much
 */
export function* freezing(page: Document, copy: Element): Work<boolean> {
  const [from, to] = [bodyOf(page), bodyIn(copy)];
  if (!from || !to) return true;
  const hosts: [Element, Element][] = [];
  yield* freezeTree(from, to, hosts);
  let left = longestPage; // a page's length is asked without its shadows
  for (let next = hosts.pop(); next && left > 0; next = hosts.pop()) {
    left -= shadowRootOf(next[0])?.querySelectorAll("*").length ?? 0;
    if (left > 0) flatten(...next, (inner, copied) => atOnce(freezeTree(inner, copied, hosts)));
    yield;
  }
  return left > 0;
}

/** Marks `copy` and all that is in it; adds the hosts of open shadow roots to `hosts`, with their copies. */
function* freezeTree(live: Element, copy: Element, hosts: [Element, Element][]): Work<void> {
  const [all, twins] = [allIn(live, mayShow), allIn(copy, mayShow)];
  for (let at = -1, unseen = -1, { length } = all; at < length; at += 1) {
    if (at % between === between - 1) yield;
    const element = at === -1 ? live : all[at];
    const twin = at === -1 ? copy : twins[at];
    if (!element || !twin) return;
    if (shadowRootOf(element)) hosts.push([element, twin]);
    if (twin.localName === "img") freezePicture(element as HTMLImageElement, twin);
    else if (!twin.firstElementChild) freezeBackground(element, twin);
    if (at < unseen || isShown(element) || !isUnseen(element)) continue;
    twin.setAttribute(marks.hidden, "");
    if (!hasBox(element)) unseen = at + 1 + allIn(twin, mayShow).length; // with all in it; where it is merely invisible a child may be shown again
  }
}

/** What never shows anything, and what goes in any case: a drawing may have hundreds of parts. */
const mayShow = ":not(script, style, link, meta, template, noscript, source, svg, path, g, use, rect, circle, option)";

function isUnseen(element: Element): boolean {
  if (!element.isConnected || closestTo(element, "details:not([open]), svg, rp")) return false; // folded away is not hidden, nor is what stands in for ruby
  return getComputedStyle(element).display !== "contents"; // has no box of its own, but its children have
}

function freezePicture(image: HTMLImageElement, copy: Element): void {
  const isDot = image.naturalWidth > 0 && image.naturalWidth <= 2 && image.naturalHeight <= 2;
  if (isDot) copy.setAttribute("src", ""); // a counter of visits, or what holds the place of a picture that is named elsewhere
  const isPlaceholder = image.naturalWidth < 24 || image.currentSrc.startsWith("data:");
  if (!isPlaceholder && image.currentSrc) copy.setAttribute(marks.address, image.currentSrc);
}

/** A parsed document shows nothing; what its markup itself calls hidden is the best there is. */
export function freezeDeclared(root: Element): void {
  for (const element of elementsIn(root, "body [hidden]:not([hidden=until-found i]), body [style*='display']")) {
    const style = element.getAttribute("style") ?? "";
    if (element.hasAttribute("hidden") || /(?:^|;)\s*display\s*:\s*none/i.test(style)) element.setAttribute(marks.hidden, "");
  }
}
