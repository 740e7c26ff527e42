import { elementsIn } from "#core/elements-in.ts";
import { isDocument } from "../documents.ts";
import type { Step } from "./index.ts";

/** Links to documents that stood on cards side by side: their words would run into one another. */
export const documentLinks: Step = {
  name: "document-links",
  apply({ root }) {
    for (const link of elementsIn(root, "a + a[href]")) {
      const isBeside = !link.previousSibling?.nodeValue?.trim(); // an element has none
      if (isBeside && isDocument(link.getAttribute("href") ?? "")) link.before(link.ownerDocument.createElement("br"));
    }
  },
};

// Pages: documents-amid-the-story
