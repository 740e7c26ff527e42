import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";

/** Where the story most likely is, found before anything is cut, so that no rule of ours takes it away whole. */
export interface Story {
  /** Does this element hold the story's own blocks, or most of the page's paragraphs in one flow? */
  isIn(element: Element): boolean;
  /** The same, its heading not asked for: a page's header may hold that. */
  isTextIn(element: Element): boolean;
  /** Does the page show its story? Some show nothing before their scripts have run. */
  readonly isShown: boolean;
}

/** A parent of paragraphs, and how much text stands in those: comments have many small ones, a story one or a few. */
interface Flow {
  readonly element: Element;
  readonly length: number;
}

/** @param threads comments: never the story, however much is said in them */
export function findStory(body: Element, title: string, threads: readonly Element[]): Story {
  const all = blocksOf(body).filter((block) => !threads.some((thread) => thread.contains(block)));
  const shown = flowsOf(all.filter((block) => !isHidden(block)));
  const unseen = flowsOf(all.filter(isHidden));
  const isShown = !body.hasAttribute(marks.hidden) && isStory(widest(shown), widest(unseen));
  const flows = isShown ? shown : flowsOf(all);
  const half = flows.reduce((sum, { length }) => sum + length, 0) / 2;
  const flow = flows.find(({ length }) => length > half)?.element;
  const mayBe = (each: Element) => !isShown || !isHidden(each); // some write the whole story a second time, for machines
  const declared = elementsIn(body, "[itemprop~='articleBody' i]").find(mayBe);
  const heading = elementsIn(body, "h1").find((each) => mayBe(each) && isHeadingOf(title, each.textContent));
  const texts = [flow, declared].filter((each) => each !== undefined);
  const isTextIn = (element: Element) => texts.some((each) => element.contains(each));
  return { isShown, isTextIn, isIn: (element) => isTextIn(element) || (heading !== undefined && element.contains(heading)) };
}

const isHidden = (block: Element): boolean => block.closest(`[${marks.hidden}]`) !== null;

/** What is shown is the story, unless far more of it is hidden and what is shown is no longer than a notice about cookies. */
const isStory = (shown: number, unseen: number): boolean => shown >= unseen || (shown > longestNotice && shown > unseen / 4);

/** UTF-16 units: two or three sentences. */
const longestNotice = 250;

const widest = (flows: readonly Flow[]): number => Math.max(0, ...flows.map(({ length }) => length));

/** Paragraphs, and what is set with line breaks instead. */
export function blocksOf(body: Element): readonly Element[] {
  const broken = elementsIn(body, "br").flatMap(({ parentElement: box }) => (box && /^(?:div|td|article|section)$/.test(box.localName) ? box : []));
  return [...elementsIn(body, "p"), ...new Set(broken)];
}

function flowsOf(blocks: readonly Element[]): readonly Flow[] {
  const lengths = new Map<Element, number>();
  for (const block of blocks) {
    const isParagraph = block.localName === "p";
    const element = isParagraph ? block.parentElement : block;
    if (element) lengths.set(element, (lengths.get(element) ?? 0) + (isParagraph ? block.textContent.length : ownTextOf(block)));
  }
  return [...lengths].map(([element, length]) => ({ element, length }));
}

function ownTextOf(element: Element): number {
  let length = 0;
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) length += node.nodeValue?.trim().length ?? 0;
  return length;
}

function isHeadingOf(title: string, heading: string): boolean {
  const words = heading.trim().toLowerCase();
  return words.length > 12 && title.toLowerCase().includes(words);
}
