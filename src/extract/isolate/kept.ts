import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { numberOf } from "../trace/number.ts";
import { squeeze } from "../trace/source-texts.ts";
import { blocksOf, type Block } from "./blocks.ts";

/** UTF-16 units without white space: shorter blocks may be anything. */
export const shortest = 40;

/** The page's blocks, and what Readability kept of them. */
export class Kept {
  /** All of them, in the order of the page. */
  readonly blocks: readonly Block[];
  readonly story: ReadonlySet<Block>;
  /** Indexes of the first and the last kept block; -1 when there is none. */
  readonly first: number;
  readonly last: number;
  /** Of elements that were asked about, whether they stand in a box of their own. */
  readonly boxed = new Map<Element, boolean>();
  /** How much kept text stands in the elements around it. */
  readonly #lengths = new Map<Element, number>();
  /** Classes of those elements. */
  readonly #classes = new Set<string>();
  readonly #body: Element;

  constructor(source: Element, article: Element) {
    this.#body = source;
    this.blocks = blocksOf(source);
    this.story = new Set(this.blocks.filter(keptIn(article)));
    this.first = this.blocks.findIndex((block) => this.story.has(block));
    this.last = this.blocks.findLastIndex((block) => this.story.has(block));
    const within = new Map<Element | null, number>(); // most stand in one and the same
    for (const { element: { parentElement }, text } of this.story) within.set(parentElement, (within.get(parentElement) ?? 0) + text.length);
    for (const [parent, length] of within) {
      for (let at = parent; at; at = at.parentElement) this.#lengths.set(at, (this.#lengths.get(at) ?? 0) + length);
    }
    for (const element of this.#lengths.keys()) this.#classes.add(element.className);
  }

  /** Does this element stand around something that was kept? */
  isAround(element: Element): boolean {
    return this.#lengths.has(element);
  }

  /** Is it called as something is that stands around what was kept? Some pages set each paragraph in a "card". */
  isCalledAsStory(element: Element): boolean {
    return this.#classes.has(element.className);
  }

  /** What the page calls its article, around the smallest element that holds nearly all that was kept. */
  get container(): Element {
    const enough = (this.#lengths.get(this.#body) ?? 0) * 0.85;
    let smallest = this.#body;
    for (let next: Element | undefined = smallest; next; next = [...next.children].find((child) => (this.#lengths.get(child) ?? 0) >= enough)) smallest = next;
    return smallest.closest("[itemprop~='articleBody' i]") ?? smallest.closest("article, main, [role=main]") ?? smallest.parentElement ?? smallest;
  }
}

/** By number; by its words where Readability made a new element of it. */
function keptIn(article: Element): (block: Block) => boolean {
  const elements = new Map<number | null, Element>();
  for (const element of elementsIn(article, `[${marks.number}]`)) elements.set(numberOf(element), element);
  const texts = new Set(blocksOf(article).map(({ text }) => text));
  return ({ element, said, text }) => {
    const there = elements.get(numberOf(element) ?? -1)?.textContent ?? "";
    return there === said || squeeze(there).length > text.length / 2 || (text.length >= shortest && texts.has(text));
  };
}
