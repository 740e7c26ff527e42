import { fold } from "../text.ts";
import type { Step } from "./index.ts";

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

const bare = (text: string): string => fold(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

const isSame = (heading: string, title: string): boolean => bare(heading) === bare(title) && bare(title) !== "";
