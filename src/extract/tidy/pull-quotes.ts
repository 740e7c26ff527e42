import { elementsIn } from "#core/elements-in.ts";
import { fold } from "../text.ts";
import type { Step } from "./index.ts";

const isMarked = (quote: Element): boolean => /pull[-_]?quote/i.test(quote.className) || quote.matches("blockquote[class~='quote' i], figure.quote");

/** A pull quote repeats what the text says, set large for those who leaf through. Whoever reads need not read it twice. */
export const pullQuotes: Step = {
  name: "pull-quotes",
  apply({ root, drop }) {
    for (const quote of elementsIn(root, "[class]").filter(isMarked)) {
      const said = bare(quote.querySelector("p, blockquote")?.textContent ?? quote.textContent);
      if (said.length < shortest || said.length > longest) continue;
      const isSaidElsewhere = elementsIn(root, "p, li").some((block) => !quote.contains(block) && bare(block.textContent).includes(said));
      if (isSaidElsewhere) drop(quote);
    }
  },
};

/** UTF-16 units without punctuation: what is shorter may well be said twice, what is longer is no pull quote. */
const [shortest, longest] = [20, 400];

const bare = (text: string): string => fold(text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " "));
