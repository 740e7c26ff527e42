import type { Step } from "./index.ts";
import { core } from "../text.ts";

/** The reader sets the title above the article. It need not begin with it once more. */
export const titleHeading: Step = {
  name: "title-heading",
  apply({ root, title, drop }) {
    const heading = root.querySelector("h1, h2");
    if (!heading || !isSame(heading.textContent, title)) return;
    const first = root.querySelector("p");
    const isAbove = !first || (heading.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (isAbove) drop(heading);
  },
};

const isSame = (heading: string, title: string): boolean => core(heading) === core(title) && core(title) !== "";
