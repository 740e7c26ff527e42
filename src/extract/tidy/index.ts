/** Puts the article in order once it stands alone. */
import type { Draft } from "./draft.ts";
import { absoluteLinks } from "./absolute-links.ts";
import { captions } from "./captions.ts";
import { emptyHusks } from "./empty-husks.ts";
import { headingLevels } from "./heading-levels.ts";
import { knownElements } from "./known-elements.ts";
import { loneWrapper } from "./lone-wrapper.ts";
import { titleHeading } from "./title-heading.ts";

export interface Step {
  readonly name: string;
  apply(draft: Draft): void;
}

/** Top to bottom, once. */
export const steps: readonly Step[] = [
  captions, // first: it needs the classes by which themes mark them
  knownElements,
  absoluteLinks,
  titleHeading,
  headingLevels, // after titleHeading: the title is no heading of the body
  emptyHusks, // after all that empties elements
  loneWrapper,
];

export function tidy(draft: Draft): void {
  for (const step of steps) step.apply(draft);
}

/** The same for a block that was taken out, so that it can stand in the article again. */
export function tidyBlock(root: DocumentFragment, base: string): void {
  const draft: Draft = { root, base, title: "", drop: (element) => element.remove() };
  for (const step of [captions, knownElements, absoluteLinks, emptyHusks]) step.apply(draft);
}
