import { squeeze } from "../trace/source-texts.ts";
import type { Block } from "./blocks.ts";
import { isInBox } from "./boxes.ts";
import { Kept, shortest } from "./kept.ts";
import { likenessOf } from "./likeness.ts";
import { standfirstOf } from "./standfirst.ts";
import { subheadsOf } from "./subheads.ts";
import type { Witness } from "./witness.ts";

/** Elements of the source that belong to the story and are not in the article. */
export function lostBlocks(source: Element, article: Element, witness: Witness): readonly Element[] {
  const kept = new Kept(source, article);
  if (kept.story.size === 0) return [];
  const lost = new Set(belonging(kept, witness));
  for (const subhead of subheadsOf(kept, lost, witness)) lost.add(subhead);
  const standfirst = standfirstOf(kept, lost, witness);
  if (standfirst) lost.add(standfirst);
  return largest(lost, kept);
}

/**
 * What is set as the story is belongs to it: amid it, within the page's own article, or right below the title.
 * Plain paragraphs belong where the page itself says so, or amid a story of plain paragraphs.
 */
function* belonging(kept: Kept, witness: Witness): Iterable<Block> {
  const { isLike, isAlike } = likenessOf([...kept.story]);
  const { container } = kept;
  const isDeclared = container.matches("[itemprop~='articleBody' i]");
  const isArticle = isDeclared || container.localName === "article";
  const said = new Set<string>();
  for (const [index, block] of kept.blocks.entries()) {
    const isSaidAgain = said.size === said.add(block.text).size; // captions are, in a gallery, and what is written once for each width of screen
    if (isSaidAgain || kept.story.has(block) || block.isHeading || isInBox(block.element, kept)) continue;
    const isAmid = index > kept.first && index < kept.last;
    const isWithin = container.contains(block.element);
    const isAtStart = index < kept.first && witness.isBelowTitle(block.element);
    if (isLike(block) && block.linked < 0.7 && (isAmid || isAtStart || (isWithin && isArticle))) yield block;
    else if (block.text.length < shortest || block.linked > 0.4) continue;
    else if (witness.tells(block.text) || (isAlike(block) && (isAmid || (isWithin && isDeclared)))) yield block;
  }
}

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

/** Asked of one element by each block in it. */
function memo(ask: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const answer = known.get(element) ?? ask(element);
    known.set(element, answer);
    return answer;
  };
}
