import { elementsIn } from "#core/elements-in.ts";
import type { Step } from "./index.ts";

/** Where each line of code stands in a box of its own it has no end that a reader sees. */
export const codeLines: Step = {
  name: "code-lines",
  apply({ root }) {
    for (const line of elementsIn(root, "pre :is(p, div:not(:has(p, div)))")) line.replaceWith(...line.childNodes, "\n");
  },
};

// Pages: code-whose-lines-are-boxes
