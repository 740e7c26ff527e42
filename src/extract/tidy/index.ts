/** Puts the article in order once it stands alone. */
import type { Draft } from "./draft.ts";
import { numberOf } from "../trace/number.ts";
import { anchors, forgetIds } from "./anchors.ts";
import { absoluteLinks } from "./absolute-links.ts";
import { codeLanguage } from "./code-language.ts";
import { captions } from "./captions.ts";
import { emptyHusks } from "./empty-husks.ts";
import { headingLevels } from "./heading-levels.ts";
import { knownElements, rename } from "./known-elements.ts";
import { loneWrapper } from "./lone-wrapper.ts";
import { pullQuotes } from "./pull-quotes.ts";
import { titleHeading } from "./title-heading.ts";

export interface Step {
  readonly name: string;
  apply(draft: Draft): void;
}

/** Top to bottom, once. */
export const steps: readonly Step[] = [
  captions, // first: it needs the classes by which themes mark them
  codeLanguage, // and so does this
  pullQuotes, // and this
  knownElements,
  anchors, // before addresses are made whole, and after elements have given way to others
  absoluteLinks,
  titleHeading,
  headingLevels, // after titleHeading: the title is no heading of the body
  emptyHusks, // after all that empties elements
  loneWrapper,
];

/** @returns which step took out the element with a number, for the ledger */
export function tidy(draft: Omit<Draft, "drop">): ReadonlyMap<number, string> {
  const dropped = new Map<number, string>();
  for (const step of steps) {
    const drop = (element: Element) => {
      dropped.set(numberOf(element) ?? -1, step.name);
      element.remove();
    };
    step.apply({ ...draft, drop });
  }
  return dropped;
}

/** The same for a block that was taken out, so that it can stand in the article again. */
export function tidyBlock(root: DocumentFragment, base: string): void {
  const draft: Draft = { root, base, address: base, title: "", drop: (element) => void rename(element, "div") }; // what was taken out is to be seen
  forgetIds(root);
  for (const step of [captions, codeLanguage, knownElements, absoluteLinks, emptyHusks]) step.apply(draft);
}
