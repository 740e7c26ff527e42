import { elementsIn } from "#core/elements-in.ts";
import { rename } from "../tidy/known-elements.ts";
import { linkEmbeds } from "./embeds.ts";
import { plainFormulas } from "./formulas.ts";
import { settleGalleries } from "./galleries.ts";
import { closeLinks } from "./open-links.ts";
import type { Names } from "./shed.ts";

/**
 * Makes the copy what it looks like: pictures and words that stand inside controls are content, not controls;
 * a pull quote is a quotation, not a remark beside the text; a frame that shows a post of another site is a link to it.
 */
export function settle(doc: Document, names: Names): void {
  closeLinks(doc);
  linkEmbeds(doc, names);
  plainFormulas(doc);
  settleGalleries(doc);
  for (const source of elementsIn(doc, "blockquote > footer")) rename(source, "p"); // says whose words they are
  for (const aside of elementsIn(doc, pullQuotes)) if (!aside.querySelector("blockquote, a, img")) rename(aside, "blockquote");
  for (const button of elementsIn(doc, "button")) {
    const holder = button.closest("h1, h2, h3, h4, h5, h6, summary, dt");
    if (button.querySelector("img, picture, p, figure, h2, h3, h4, h5, h6") || (holder && saysMost(button, holder))) button.replaceWith(...button.childNodes);
  }
}

/** A heading that folds its chapter is a button; one that can be copied has a button behind it. */
const saysMost = (button: Element, { textContent }: Element): boolean => button.textContent.trim().length * 2 > textContent.trim().length;

const pullQuotes = "aside:is([class*='pullquote' i], [class*='pull-quote' i], [class*='pull_quote' i], [class~='quote' i])";
