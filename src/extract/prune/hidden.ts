import { marks } from "../marks.ts";
import type { PruneContext } from "./index.ts";

/** Text for screen readers alone: "Share this", "opens in a new window". */
const forScreenReaders = ".sr-only, .screen-reader-text, .visually-hidden, .visuallyhidden, .screen-reader-only, .u-visually-hidden";

/**
 * Cuts what the page does not show. But some pages show nothing until their scripts have run:
 * what holds the story stays, hidden or not, and so does everything where most of the text is hidden.
 */
export function hidden({ body, story, cuts }: PruneContext): void {
  for (const element of body.querySelectorAll(forScreenReaders)) cutHidden(element);
  const unseen = [...body.querySelectorAll(`[${marks.hidden}]`)].filter((each) => !each.parentElement?.closest(`[${marks.hidden}]`));
  const paragraphs = unseen.reduce((sum, each) => sum + textInParagraphs(each), 0);
  if (body.hasAttribute(marks.hidden) || paragraphs > story.length / 2) return;
  for (const element of unseen) cutHidden(element);

  function cutHidden(element: Element): void {
    if (!story.isIn(element)) cuts.add(element, { reason: "hidden", rule: "step:hidden" });
  }
}

function textInParagraphs(element: Element): number {
  let length = element.localName === "p" ? element.textContent.length : 0;
  for (const paragraph of element.querySelectorAll("p")) length += paragraph.textContent.length;
  return length;
}
