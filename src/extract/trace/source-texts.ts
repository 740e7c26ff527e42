import { marks } from "../marks.ts";
import { numberOf } from "./number.ts";

/** A text of the page, and where it is found again in the article. */
export interface SourceText {
  readonly node: Text;
  /** Without any white space: that is what the cleaning may change. */
  readonly squeezed: string;
  readonly isCut: boolean;
  kept: { readonly node: Text; /** In squeezed units of `node`, as is `end`. */ readonly start: number; readonly end: number } | null;
}

export const squeeze = (text: string): string => text.replace(/\s+/g, "");

/** Labels of controls, and what only a browser without the element would show: no text of the page. */
const silent: ReadonlySet<string> = new Set("audio button canvas iframe meter object option progress select textarea video".split(" "));

/** The page's texts in order, blank ones left out, and which of them each element holds. */
export class SourceTexts {
  readonly texts: SourceText[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #indexes = new Map<Node, number>();

  constructor(body: Element) {
    let cutDepth = 0;
    let node: Node = body;
    for (;;) {
      if (this.#enter(node, cutDepth > 0)) cutDepth += 1;
      const child = silent.has((node as Element).localName) ? null : node.firstChild;
      if (child) {
        node = child;
        continue;
      }
      for (;;) {
        if (this.#leave(node)) cutDepth -= 1;
        if (node === body) return;
        if (node.nextSibling) break;
        node = node.parentNode ?? body;
      }
      node = node.nextSibling ?? body;
    }
  }

  /** @returns whether a cut begins here */
  #enter(node: Node, isCut: boolean): boolean {
    if (node.nodeType === Node.TEXT_NODE) {
      const squeezed = squeeze((node as Text).data);
      if (squeezed) this.#indexes.set(node, this.texts.push({ node: node as Text, squeezed, isCut, kept: null }) - 1);
      return false;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const number = numberOf(node as Element);
    if (number !== null) this.#from[number] = this.texts.length;
    return (node as Element).hasAttribute(marks.cut);
  }

  #leave(node: Node): boolean {
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const number = numberOf(node as Element);
    if (number !== null) this.#to[number] = this.texts.length;
    return (node as Element).hasAttribute(marks.cut);
  }

  /** Indexes of the texts in a numbered element, `to` not included. */
  within(number: number): { readonly from: number; readonly to: number } {
    return { from: this.#from[number] ?? 0, to: this.#to[number] ?? this.texts.length };
  }

  /** Indexes of the texts in a node of the source. */
  spanOf(node: Node): { readonly from: number; readonly to: number } {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const number = numberOf(node as Element);
      if (number !== null) return this.within(number);
    }
    const index = this.#indexes.get(node);
    return index === undefined ? { from: 0, to: 0 } : { from: index, to: index + 1 };
  }
}
