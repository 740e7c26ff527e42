import { marks } from "../marks.ts";
import type { Block } from "./blocks.ts";
import { isInBox } from "./boxes.ts";
import type { Kept } from "./kept.ts";
import type { Witness } from "./witness.ts";
import { core } from "../text.ts";

/** Headings that were lost and stand right above a paragraph of the story: what is kept of it, and what is put back. */
export function subheadsOf(kept: Kept, lost: ReadonlySet<Block>, witness: Witness): readonly Block[] {
  const known = new Set([...kept.story].filter(({ isHeading }) => isHeading).map(nameOf));
  return kept.blocks.filter((block, index) => {
    const next = kept.blocks[index + 1];
    if (!block.isHeading || kept.story.has(block) || !next || saysTitle(block, witness) || isInBox(block.element.parentElement ?? block.element, kept)) return false;
    const isAmid = !kept.isAbove(block) && kept.story.has(next);
    if (known.has(nameOf(block))) return isAmid || (!kept.isAbove(block) && lost.has(next));
    return block.linked < 0.4 && (lost.has(next) || (isAmid && !isAboveCut(block)));
  });
}

const nameOf = ({ element }: Block): string => `${element.localName}.${element.getAttribute("class") ?? ""}`;

/** The title itself, or a good part of it, is no subhead. */
const saysTitle = ({ text }: Block, { title }: Witness): boolean => text.length > 12 && title.includes(core(text));

/** It was the heading of what was cut below it. */
const isAboveCut = ({ element }: Block): boolean => element.nextElementSibling?.hasAttribute(marks.cut) !== false;
