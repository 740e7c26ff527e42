import { elementsIn } from "#core/elements-in.ts";
import type { Step } from "./index.ts";
import { core } from "../text.ts";

const isMarked = (quote: Element): boolean => /pull[-_]?quote/i.test(quote.className) || quote.matches("blockquote[class~='quote' i], figure.quote");

/** A pull quote repeats what the text says, set large for those who leaf through. Whoever reads need not read it twice. */
export const pullQuotes: Step = {
  name: "pull-quotes",
  apply({ root, drop }) {
    for (const quote of elementsIn(root, "[class]").filter(isMarked)) {
      const said = core(quote.querySelector("p, blockquote")?.textContent ?? quote.textContent);
      if (said.length < shortest || said.length > longest) continue;
      const isSaidElsewhere = elementsIn(root, "p, li").some((block) => !quote.contains(block) && core(block.textContent).includes(said));
      if (isSaidElsewhere) drop(quote);
    }
  },
};

/** Letters and numbers: what is shorter may well be said twice, what is longer is no pull quote. */
const [shortest, longest] = [16, 330];
