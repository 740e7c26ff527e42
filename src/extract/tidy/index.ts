/** Puts the article in order once it stands alone. */
import type { Draft } from "./draft.ts";
import { marks } from "../marks.ts";
import { numberOf } from "../trace/number.ts";
import { anchors, forgetIds } from "./anchors.ts";
import { absoluteLinks } from "./absolute-links.ts";
import { codeLanguage } from "./code-language.ts";
import { codeLines } from "./code-lines.ts";
import { captionByAlt } from "./caption-by-alt.ts";
import { captions } from "./captions.ts";
import { documentLinks } from "./document-links.ts";
import { emptyHusks } from "./empty-husks.ts";
import { endCards } from "./end-cards.ts";
import { endMatter } from "./end-matter.ts";
import { frontMatter } from "./front-matter.ts";
import { headingLevels } from "./heading-levels.ts";
import { knownElements, rename } from "./known-elements.ts";
import { linesOf, type Line } from "../lines.ts";
import { loneWrapper } from "./lone-wrapper.ts";
import { pictureBoxes } from "./picture-boxes.ts";
import { pullQuotes } from "./pull-quotes.ts";
import { teasers } from "./teasers.ts";
import { titleHeading } from "./title-heading.ts";

export interface Step {
  readonly name: string;
  apply(draft: Draft): void;
}

/** Top to bottom, once. */
export const steps: readonly Step[] = [
  captions, // first: it needs the classes by which themes mark them
  codeLanguage, // and so does this
  codeLines,
  pullQuotes, // which needs them too
  knownElements,
  anchors, // before addresses are made whole, and after elements have given way to others
  absoluteLinks,
  documentLinks,
  titleHeading,
  captionByAlt, // before pictureBoxes, which may make a figure of the same words
  pictureBoxes, // before all that goes by lines: a caption is none
  teasers, // after absoluteLinks: whether a link leads to the same site is told by its host
  endCards, // after teasers, which know a card by itself
  frontMatter, // after teasers: what those take no longer counts as the story's beginning
  endMatter, // and the same for its end
  headingLevels, // after titleHeading: the title is no heading of the body
  emptyHusks, // after all that empties elements
  loneWrapper,
];

/** What a line of the person's own holds, no step of ours takes out. */
const held = `[${marks.keep}]`;

/**
 * @param off names of steps that are to take nothing
 * @returns which step took out the element with a number, for the ledger
 */
export function tidy(given: Omit<Draft, "drop" | "lines">, off: ReadonlySet<string>): ReadonlyMap<number, string> {
  const dropped = new Map<number, string>();
  const lines = linesIn(given.root);
  for (const step of steps) {
    const drop = (element: Element) => {
      if (off.has(step.name) || element.closest(held) || element.querySelector(held)) return;
      dropped.set(numberOf(element) ?? -1, step.name);
      element.remove();
    };
    step.apply({ ...given, lines, drop });
  }
  return dropped;
}

/** The same for blocks that were taken out, so that they can stand in the article again. */
export function tidyBlocks(root: DocumentFragment, base: string): void {
  const draft: Draft = { root, base, address: base, title: "", byline: null, lines: linesIn(root), drop: asBox };
  forgetIds(root);
  for (const step of [captions, codeLanguage, knownElements, absoluteLinks, emptyHusks]) step.apply(draft);
}

/** What was taken out is to be seen. */
const asBox = (element: Element): void => void rename(element, "div");

/** Read when they are first asked for, once: measuring text costs more than all the rest. */
function linesIn(root: Draft["root"]): Draft["lines"] {
  let all: readonly Line[] | null = null;
  return () => (all ??= linesOf(root)).filter(({ element }) => root.contains(element));
}
