import { elementsIn } from "#core/elements-in.ts";
import { lengthsAround, smallestAround } from "../around.ts";
import { marks } from "../marks.ts";
import { linkedLength, squeeze } from "../text.ts";

/**
 * Boxes that are hardly more than links and stand beside whatever holds the story, or farther away: teasers, lists,
 * tags. What stands amid the story is left alone, for that may be its sources.
 */
export function linkBoxes(body: Element): readonly Element[] {
  const boxes: Element[] = [];
  for (let at = homeOf(body); at && at !== body; at = at.parentElement) {
    for (const beside of at.parentElement?.children ?? []) if (beside !== at) visit(beside);
  }
  return boxes;

  function visit(element: Element): void {
    if (element.getElementsByTagName("a").length < fewest) return;
    const linked = linkedLength(element); // none: pictures, which may be a gallery
    if (linked > 0 && linked >= nearlyAll * squeeze(element.textContent).length && !element.querySelector(`${telling}, ${notes}`)) boxes.push(element);
    else for (const child of element.children) visit(child);
  }
}

/** Of links in a box, and of its letters those that stand in them. */
const [fewest, nearlyAll] = [3, 0.7];

/** Then it may well be the story, or say what it is. */
export const telling = "h1, main, article, [itemprop~='articleBody' i]";

/** And these may be its notes. */
const notes = ":is(li, p)[id] a[href*='#']";

/** UTF-16 units of paragraphs: of fewer nobody knows where the story stands. */
const enough = 500;

/** What the page calls its article, around most of its paragraphs, or one step more; and around its heading, for a notice about cookies may be longer than any story. */
function homeOf(body: Element): Element | null {
  const paragraphs = elementsIn(body, `p:not([${marks.hidden}], [${marks.hidden}] *)`);
  const lengths = lengthsAround(paragraphs.map((paragraph) => [paragraph.parentElement, paragraph.textContent.length]));
  if ((lengths.get(body) ?? 0) < enough) return null;
  const smallest = smallestAround(body, lengths, 0.8);
  const headings = elementsIn(body, "h1");
  let home = smallest.closest("article, main, [role=main]") ?? smallest.parentElement;
  while (home && headings.length > 0 && !headings.some((heading) => home?.contains(heading))) home = home.parentElement;
  return home;
}
