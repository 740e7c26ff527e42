import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { isInline, linkedLength, squeeze } from "../text.ts";
import { numberOf } from "../trace/number.ts";

/** A paragraph, a heading, an item: what holds text and no other block. */
export class Block {
  readonly element: Element;
  /** What it says, without what was cut within a line. */
  readonly said: string;
  /** The same without any white space. */
  readonly text: string;
  #linked: number | undefined;

  constructor(element: Element, said: string) {
    this.element = element;
    this.said = said;
    this.text = squeeze(said);
  }

  /** Its number, in the order of the page. */
  get place(): number {
    return numberOf(this.element) ?? 0;
  }

  get isHeading(): boolean {
    return isHeading(this.element);
  }

  /** Share of its text that stands in links, 0 to 1. Few are asked for it. */
  get linked(): number {
    return (this.#linked ??= Math.min(1, linkedLength(this.element) / this.text.length));
  }
}

/** What never holds a line of a story; captions belong to their pictures. */
const apart: ReadonlySet<string> = new Set("nav form button select figure figcaption picture video audio iframe table h1 title".split(" "));
const setApart = `[${marks.cut}], [role=navigation], [role=dialog], [aria-hidden=true]`;

/** The blocks of a numbered body, in the order of the page; what was cut is left out. */
export function blocksOf(body: Element): readonly Block[] {
  const found: Block[] = [];
  visit(body);
  return found;

  function visit(element: Element): void {
    if (isHeading(element)) return add(element); // some hold an anchor in a box
    let isLeaf = true;
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      const name = child.localName;
      if (isInline(child) || name === "br" || name === "img") continue;
      isLeaf = false;
      if (!apart.has(name) && !child.matches(setApart)) visit(child);
    }
    if (isLeaf) add(element);
  }

  function add(element: Element): void {
    const block = new Block(element, textOf(element));
    if (block.text) found.push(block);
  }
}

const isHeading = (element: Element): boolean => /^h[2-6]$/.test(element.localName);

/** Without what was cut within a line. */
function textOf(element: Element): string {
  if (!element.firstElementChild || !element.querySelector(`[${marks.cut}]`)) return element.textContent;
  const copy = element.cloneNode(true) as Element;
  for (const cut of elementsIn(copy, `[${marks.cut}]`)) cut.remove();
  return copy.textContent;
}
