import { elementsIn } from "#core/elements-in.ts";
import { isHeading } from "../lines.ts";
import { fold } from "../text.ts";
import { rename } from "./known-elements.ts";
import type { Step } from "./index.ts";

/**
 * A line that says what a picture's own words say is that picture's caption. Galleries say it twice and three times,
 * short with "more" and whole with "less": it is said once, below the picture.
 */
export const captionByAlt: Step = {
  name: "caption-by-alt",
  apply({ root, lines, drop }) {
    const said = new Map<string, HTMLImageElement>();
    for (const image of elementsIn(root, "img")) {
      const beginning = beginningOf(image.alt);
      if (beginning && !said.has(beginning)) said.set(beginning, image);
    }
    const captions = new Set(elementsIn(root, "figure figcaption").map((each) => fold(each.textContent)));
    if (said.size + captions.size === 0) return;
    const captioned = new Set<HTMLImageElement>();
    for (const { element, text } of lines()) {
      const isSaid = text.length >= enough && captions.has(text);
      if (isSaid) drop(element);
      const image = said.get(beginningOf(text));
      if (isSaid || !image || isHeading(element) || text.length > image.alt.length * 2 + enough) continue; // the picture is named after it, or after how it begins
      if (captioned.has(image) || image.closest("figure") || element.contains(image) || !/^(?:p|div|span)$/.test(element.localName)) drop(element);
      else caption(image, element);
      captioned.add(image);
    }
  },
};

/** UTF-16 units that two texts must share to be the same caption; what is shorter is a name, which may well be a subhead. */
const enough = 50;

function beginningOf(text: string): string {
  const folded = fold(text);
  return folded.length < enough ? "" : folded.slice(0, enough).toLowerCase();
}

function caption(image: Element, line: Element): void {
  const figure = image.ownerDocument.createElement("figure");
  image.replaceWith(figure);
  figure.append(image, rename(line, "figcaption"));
}

// Pages: gallery-says-it-twice
