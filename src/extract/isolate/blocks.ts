import { marks } from "../marks.ts";
import { isInline } from "../text.ts";
import { numberOf } from "../trace/number.ts";
import { squeeze } from "../trace/source-texts.ts";

/** A paragraph, a heading, an item: what holds text and no other block. */
export interface Block {
  readonly element: Element;
  readonly number: number;
  /** Without any white space. */
  readonly text: string;
  readonly isHeading: boolean;
  /** Share of its text that stands in links, 0 to 1. */
  readonly linked: number;
}

/** What never holds a line of a story; captions belong to their pictures. */
const apart = `[${marks.cut}], nav, form, button, select, figure, figcaption, picture, video, audio, iframe, table, h1, title, [role=navigation], [role=dialog], [aria-hidden=true]`;

/** The blocks of a numbered body, in the order of the page; what was cut is left out. */
export function blocksOf(body: Element): readonly Block[] {
  const found: Block[] = [];
  visit(body);
  return found;

  function visit(element: Element): void {
    if (isHeading(element)) return add(element); // some hold an anchor in a box
    let isLeaf = true;
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (isInline(child) || child.localName === "br" || child.localName === "img") continue;
      isLeaf = false;
      if (!child.matches(apart)) visit(child);
    }
    if (isLeaf) add(element);
  }

  function add(element: Element): void {
    const text = squeeze(textOf(element));
    if (!text) return;
    found.push({ element, number: numberOf(element) ?? -1, text, isHeading: isHeading(element), linked: linkedShare(element, text.length) });
  }
}

const isHeading = (element: Element): boolean => /^h[2-6]$/.test(element.localName);

/** Without what was cut within a line. */
function textOf(element: Element): string {
  if (!element.querySelector(`[${marks.cut}]`)) return element.textContent;
  const copy = element.cloneNode(true) as Element;
  for (const cut of copy.querySelectorAll(`[${marks.cut}]`)) cut.remove();
  return copy.textContent;
}

function linkedShare(element: Element, length: number): number {
  let linked = 0;
  for (const link of element.getElementsByTagName("a")) linked += squeeze(link.textContent).length;
  return Math.min(1, linked / length);
}
