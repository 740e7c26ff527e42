import { elementsIn } from "#core/elements-in.ts";
import { rename } from "./known-elements.ts";
import type { Step } from "./index.ts";

/** The title is level 1, so the highest heading of the body is level 2, and the others keep their distance from it. */
export const headingLevels: Step = {
  name: "heading-levels",
  apply({ root }) {
    const headings = elementsIn(root, "h1, h2, h3, h4, h5, h6");
    const highest = Math.min(...headings.map(levelOf));
    if (highest === 2) return;
    for (const heading of headings) rename(heading, `h${Math.min(6, levelOf(heading) - highest + 2)}`);
  },
};

const levelOf = (heading: Element): number => Number(heading.localName[1]);
