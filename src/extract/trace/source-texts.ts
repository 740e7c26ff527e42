import { marks } from "../marks.ts";
import { numberOf } from "./number.ts";

/** A text of the page, and where it is found again in the article. */
export class SourceText {
  readonly node: Text;
  readonly isCut: boolean;
  kept: { readonly node: Text; /** In squeezed units of `node`, as is `end`. */ readonly start: number; readonly end: number } | null = null;
  #squeezed: string | null = null;

  constructor(node: Text, isCut: boolean) {
    this.node = node;
    this.isCut = isCut;
  }

  /** Without any white space: that is what the cleaning may change. Few of a page's texts are asked for it. */
  get squeezed(): string {
    return (this.#squeezed ??= squeeze(this.node.data));
  }
}

export const squeeze = (text: string): string => text.replace(/\s+/g, "");

/** Labels of controls, and what only a browser without the element would show: no text of the page. */
const silent: ReadonlySet<string> = new Set("audio button canvas iframe meter object option progress select textarea video".split(" "));

/** Indexes, `to` not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What holds for an element and all in it; both may. */
const [cut, mute] = [1, 2] as const;

/** The page's texts in order, blank ones left out, and which of them each element holds. */
export class SourceTexts {
  readonly texts: SourceText[] = [];
  /** By number. */
  readonly elements: Element[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #ends: number[] = [];
  readonly #holds: number[] = [];
  readonly #indexes = new Map<Node, number>();

  /** Walks the body once, and writes its number on each element in document order. Readability and the sanitiser let the numbers through. */
  constructor(body: Element) {
    const open: number[] = [];
    for (let node: Node | null = body; node; ) {
      const around = this.#holds[open.at(-1) ?? -1] ?? 0;
      if (node.nodeType === Node.ELEMENT_NODE) open.push(this.#enter(node as Element, around));
      else if (node.nodeType === Node.TEXT_NODE && !(around & mute)) this.#note(node as Text, (around & cut) !== 0);
      let next: Node | null = node.firstChild;
      while (!next) {
        if (node.nodeType === Node.ELEMENT_NODE) this.#leave(open.pop() as number);
        if (node === body) return;
        next = node.nextSibling;
        if (!next) node = node.parentNode as Node;
      }
      node = next;
    }
  }

  #enter(element: Element, around: number): number {
    const number = this.elements.push(element) - 1;
    element.setAttribute(marks.number, String(number));
    this.#from[number] = this.texts.length;
    this.#holds[number] = around | (element.hasAttribute(marks.cut) ? cut : 0) | (silent.has(element.localName) ? mute : 0);
    return number;
  }

  #note(node: Text, isCut: boolean): void {
    if (/\S/.test(node.data)) this.#indexes.set(node, this.texts.push(new SourceText(node, isCut)) - 1);
  }

  #leave(number: number): void {
    this.#to[number] = this.texts.length;
    this.#ends[number] = this.elements.length;
  }

  /** Forgets what of them was found again. */
  forget(): void {
    for (const text of this.texts) text.kept = null;
  }

  /** The texts in a numbered element. */
  within(number: number): Span {
    return { from: this.#from[number] ?? 0, to: this.#to[number] ?? this.texts.length };
  }

  /** The texts in a node of the source. */
  spanOf(node: Node): Span {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const number = numberOf(node as Element);
      if (number !== null) return this.within(number);
    }
    const index = this.#indexes.get(node);
    return index === undefined ? { from: 0, to: 0 } : { from: index, to: index + 1 };
  }

  /** The numbers of a node of the source and all in it; of a text, none. */
  numbersIn(node: Node): Span {
    const number = node.nodeType === Node.ELEMENT_NODE ? numberOf(node as Element) : null;
    return number === null ? { from: 0, to: 0 } : { from: number, to: this.#ends[number] ?? number + 1 };
  }
}
