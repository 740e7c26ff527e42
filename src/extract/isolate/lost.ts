import { elementsIn } from "#core/elements-in.ts";
import { isDocument } from "../documents.ts";
import { squeeze } from "../text.ts";
import type { Block } from "./blocks.ts";
import { isInBox } from "./boxes.ts";
import { memo } from "../memo.ts";
import { figuresAmid } from "./figures.ts";
import { ingredientsBox } from "./ingredients.ts";
import { isWithin, Kept, shortest } from "./kept.ts";
import { likenessOf, type Likeness } from "./likeness.ts";
import { notesOf } from "./notes.ts";
import { isSentence, standfirstOf } from "./standfirst.ts";
import { subheadsOf } from "./subheads.ts";
import type { Witness } from "./witness.ts";

/** Elements of the source that belong to the story and are not in the article. */
export function lostBlocks(source: Element, article: Element, witness: Witness): readonly Element[] {
  const kept = new Kept(source, article);
  if (kept.story.size === 0) return [];
  const left = blocksLeft(kept);
  const { isLike, isNearlyLike, isAlike } = likenessOf([...kept.story]);
  const passages = left.filter(isPassage);
  const isPlace = (block: Block) => kept.isAmid(block) || (kept.isDeclared && kept.isWithin(block)) || isLead(block, kept, witness);
  const lost = new Set([...left.filter((block) => isSetAsStory(block, kept, witness, isLike) || (isOfDocuments(block) && isPlace(block))), ...passages.filter(({ text }) => witness.tells(text))]);
  const beside = passages.filter((block) => isBeside(block, kept));
  const nearlyAlike = beside.filter(isNearlyLike);
  for (const block of [...beside.filter(isLike), ...(nearlyAlike.length >= fewest ? nearlyAlike : [])]) lost.add(block);
  kept.reachTo(lost); // Readability may have taken one of its sections: what is amid all of them is told only now
  for (const block of passages) if (isAlike(block) && isPlace(block)) lost.add(block);
  for (const subhead of subheadsOf(kept, lost, witness)) lost.add(subhead);
  const standfirst = standfirstOf(kept, lost, witness);
  if (standfirst) lost.add(standfirst);
  const all = new Set([...largest(lost, kept), ...ingredientsBox(source, kept, witness.ingredients), ...notesOf(source, article, kept), ...figuresAmid(source, article, kept)]);
  return [...all].filter(({ parentElement }) => !isWithin(parentElement, all));
}

/** What may have been lost. What is said again stays away: captions are, in a gallery, and what is written once for each width of screen. */
function blocksLeft(kept: Kept): readonly Block[] {
  const said = new Set<string>();
  return kept.blocks.filter((block) => {
    const isSaidAgain = said.size === said.add(block.text).size;
    return !isSaidAgain && !kept.story.has(block) && !block.isHeading && !isInBox(block.element, kept);
  });
}

/** Set as a good part of the story is: amid it, within the page's own article, or right below the title. */
function isSetAsStory(block: Block, kept: Kept, { isBelowTitle }: Witness, isLike: Likeness["isLike"]): boolean {
  if (!isLike(block) || block.linked >= 0.7) return false;
  return kept.isAmid(block) || (kept.isArticle && kept.isWithin(block)) || (kept.isAbove(block) && isBelowTitle(block.element));
}

/** Set as the story is, in prose, and no other title between them: a section that Readability left, in a box like that of the one which it took. */
function isBeside(block: Block, kept: Kept): boolean {
  return block.linked < 0.3 && isSentence(block.element.textContent) && block.element.closest("article") === kept.container.closest("article") && !kept.isBeyondTitle(block);
}

/** Forms to fill in, fact sheets: nothing but their links. */
const isOfDocuments = ({ element, linked }: Block): boolean => linked >= 0.7 && elementsIn(element, "a[href]").every((link) => isDocument(link.getAttribute("href") ?? ""));

/** Sentences right below the title, in the page's own article: a summary, an abstract in a section of its own. */
const isLead = (block: Block, kept: Kept, { isBelowTitle }: Witness): boolean =>
  kept.isArticle && kept.isAbove(block) && kept.isWithin(block) && isBelowTitle(block.element) && block.linked < 0.2 && isSentence(block.element.textContent);

/** One or two such may be what stands behind every story. */
const fewest = 3;

const isPassage = ({ text, linked }: Block): boolean => text.length >= shortest && linked <= 0.4;

/** With their pictures: the largest element around each that holds hardly anything else. */
function largest(lost: Iterable<Block>, kept: Kept): readonly Element[] {
  const lengths = new Map<Element, number>();
  for (const { element, text } of lost) {
    for (let at: Element | null = element; at && !kept.isAround(at); at = at.parentElement) lengths.set(at, (lengths.get(at) ?? 0) + text.length);
  }
  const isWhole = memo((element) => (lengths.get(element) ?? 0) >= squeeze(element.textContent).length * 0.9 && !element.querySelector("h1"));
  const found = new Set<Element>();
  for (const { element } of lost) {
    let at = element;
    for (let parent = at.parentElement; parent && !kept.isAround(parent) && isWhole(parent); parent = at.parentElement) at = parent;
    found.add(at);
  }
  return [...found];
}
