import { elementsIn } from "#core/elements-in.ts";
import type { Step } from "./index.ts";
import { rename } from "./known-elements.ts";

/** Themes from before `<figure>` mark a picture and its caption by class. */
export const captions: Step = {
  name: "captions",
  apply({ root }) {
    for (const caption of elementsIn(root, ".wp-caption-text:not(figcaption)")) rename(caption, "figcaption");
    for (const figure of elementsIn(root, "div.wp-caption, div.image-with-caption, div[itemtype$='ImageObject' i]:has(> figcaption)")) {
      if (figure.querySelector("img") && !figure.querySelector("figure")) rename(figure, "figure");
    }
  },
};
