import { telling } from "#filters/telling.ts";
import type { Block } from "./blocks.ts";
import { isInBox } from "./boxes.ts";
import type { Kept } from "./kept.ts";
import type { Witness } from "./witness.ts";

/** The paragraph between the heading and the story that says what it is about; null where there is none that was lost. */
export function standfirstOf(kept: Kept, lost: ReadonlySet<Block>, witness: Witness): Block | null {
  const isStory = (block: Block) => kept.story.has(block) || lost.has(block);
  const start = kept.blocks.findIndex((block) => isStory(block) && block.text.length > 100);
  const above = kept.blocks.slice(0, Math.max(0, start)).filter((block) => !isStory(block) && mayBe(block, witness));
  const announced = above.find(({ element }) => witness.announces(element.textContent));
  if (announced) return announced;
  const unboxed = above.filter(({ element }) => !isInBox(element, kept));
  const isBeside = ({ element }: Block) => isBesideHeading(element, witness.heading) && isSentence(element.textContent);
  return unboxed.find(({ element }) => isNamed(element)) ?? unboxed.find(isBeside) ?? above.findLast((block) => isParagraph(block, kept, witness) && isSentence(block.element.textContent)) ?? null;
}

const mayBe = ({ element, linked, text }: Block, { heading, isBelowTitle }: Witness): boolean =>
  linked < 0.3 && text.length >= shortest && (!heading || isBelowTitle(element));

/** Without white space. */
const shortest = 30;

/** Set as a heading, and far too long for one. */
const isParagraph = ({ isHeading, text, element }: Block, kept: Kept, { heading }: Witness): boolean => isHeading && text.length >= 100 && (kept.container.contains(element) || isBesideHeading(element, heading));

/** By its own name or that of a wrapper that holds nothing else. */
function isNamed(element: Element): boolean {
  for (let at: Element | null = element; at && at.textContent.trim().length <= element.textContent.trim().length + 3; at = at.parentElement) {
    if (/description|alternativeHeadline|abstract/i.test(at.getAttribute("itemprop") ?? "")) return true;
    if (telling("standfirsts").test((at.getAttribute("class") ?? "").replace(/([a-z])([A-Z])/g, "$1-$2"))) return true;
  }
  return false;
}

const isBesideHeading = (element: Element, heading: Element | null): boolean =>
  heading !== null && (heading.closest("header, hgroup")?.contains(element) === true || heading.parentElement === element.parentElement);

export const isSentence = (text: string): boolean => text.trim().length >= 60 && /[.!?…。！？؟।"”»’]$/.test(text.trim());
