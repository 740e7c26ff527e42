import type { Step } from "./index.ts";
import { rename } from "./known-elements.ts";

/** Themes from before `<figure>` mark a picture and its caption by class. */
export const captions: Step = {
  name: "captions",
  apply({ root }) {
    for (const caption of root.querySelectorAll(".wp-caption-text:not(figcaption)")) rename(caption, "figcaption");
    for (const figure of root.querySelectorAll("div.wp-caption, div.image-with-caption, div[itemtype$='ImageObject' i]:has(> figcaption)")) {
      if (figure.querySelector("img") && !figure.querySelector("figure")) rename(figure, "figure");
    }
  },
};
