import { elementsIn } from "#core/elements-in.ts";
import { lengthsAround, smallestAround } from "../around.ts";
import { marks } from "../marks.ts";
import { numberOf } from "../trace/number.ts";
import { squeeze } from "../text.ts";
import { blocksOf, type Block } from "./blocks.ts";

/** UTF-16 units without white space: shorter blocks may be anything. */
export const shortest = 40;

/** The page's blocks, and what Readability kept of them. */
export class Kept {
  /** All of them, in the order of the page. */
  readonly blocks: readonly Block[];
  readonly story: ReadonlySet<Block>;
  /** Of elements that were asked about, whether they stand in a box of their own. */
  readonly boxed = new Map<Element, boolean>();
  /** How much kept text stands in the elements around it. */
  readonly #lengths: ReadonlyMap<Element, number>;
  /** Classes of those elements. */
  readonly #classes = new Set<string>();
  readonly #body: Element;
  #container: Element | undefined;
  #titles: readonly number[] | undefined;
  /** Numbers of the first and the last block of the story, as far as it is known. */
  #ends: readonly [first: number, last: number] = [Infinity, -1];

  constructor(source: Element, article: Element) {
    this.#body = source;
    this.blocks = blocksOf(source);
    this.story = new Set(this.blocks.filter(keptIn(article)));
    this.reachTo(this.story);
    this.#lengths = lengthsAround([...this.story].map(({ element, text }) => [element.parentElement, text.length]));
    for (const element of this.#lengths.keys()) this.#classes.add(element.className);
  }

  /** More is known of the story than was kept. */
  reachTo(blocks: Iterable<Block>): void {
    for (const { place } of blocks) this.#ends = [Math.min(place, this.#ends[0]), Math.max(place, this.#ends[1])];
  }

  isAbove({ place }: Block): boolean {
    return place < this.#ends[0];
  }

  isAmid({ place }: Pick<Block, "place">): boolean {
    return place > this.#ends[0] && place < this.#ends[1];
  }

  /** Does a title stand between the story and this block? It is of another story, then. */
  isBeyondTitle({ place }: Block): boolean {
    this.#titles ??= elementsIn(this.#body, "h1").map((title) => numberOf(title) ?? 0);
    return this.#titles.some((title) => (title > this.#ends[1] && title < place) || (title < this.#ends[0] && title > place));
  }

  /** Does this element stand around something that was kept? */
  isAround(element: Element): boolean {
    return this.#lengths.has(element);
  }

  /** Is it called as something is that stands around what was kept? Some pages set each paragraph in a "card". */
  isCalledAsStory(element: Element): boolean {
    return this.#classes.has(element.className);
  }

  isWithin({ element }: Block): boolean {
    return this.container.contains(element);
  }

  /** Does the page itself say that the container is its story? */
  get isDeclared(): boolean {
    return this.container.matches("[itemprop~='articleBody' i]");
  }

  get isArticle(): boolean {
    return this.isDeclared || this.container.localName === "article";
  }

  /** What the page calls its article, around the smallest element that holds nearly all that was kept. */
  get container(): Element {
    return (this.#container ??= this.#findContainer());
  }

  #findContainer(): Element {
    const smallest = smallestAround(this.#body, this.#lengths, 0.85);
    return smallest.closest("[itemprop~='articleBody' i]") ?? smallest.closest("article, main, [role=main]") ?? smallest.parentElement ?? smallest;
  }
}

/** Is it one of them, or does it stand in one? */
export function isWithin(element: Element | null, those: ReadonlySet<Element>): boolean {
  for (let at = element; at; at = at.parentElement) if (those.has(at)) return true;
  return false;
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
