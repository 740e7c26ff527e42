import { marks } from "../marks.ts";
import { squeeze } from "../text.ts";
import { numberOf } from "./number.ts";

/** A text of the page, and where it is found again in the article. Of all that a cut takes, the first stands for the rest. */
export class SourceText {
  readonly node: Text;
  readonly isCut: boolean;
  kept: { readonly node: Text; /** In squeezed units of `node`, as is `end`. */ readonly start: number; /** Perhaps far behind it: up to its end. */ readonly end: number } | null = null;
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

/** Labels of controls, and what only a browser without the element would show: no text of the page. */
const silent: ReadonlySet<string> = new Set("audio button canvas iframe meter object option progress select textarea video".split(" "));

/** Indexes, `to` not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The page's texts in order, blank ones left out, and which of them each element holds. */
export class SourceTexts {
  readonly texts: SourceText[] = [];
  /** By number. */
  readonly elements: Element[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #ends: number[] = [];
  readonly #indexes = new Map<Node, number>();

  /**
   * Walks the body once, and writes its number on each element in document order. Readability and the sanitiser let the
   * numbers through. Nothing in what was cut, or in a control, is ever looked for: there it does not go.
   */
  constructor(body: Element) {
    const open: { readonly node: Node; readonly number: number }[] = [];
    for (let node: Node = body; ; ) {
      let next: Node | null = null;
      if (node.nodeType === Node.ELEMENT_NODE) {
        const number = this.#enter(node as Element);
        next = this.#isClosed(node as Element) ? null : node.firstChild;
        if (next) open.push({ node, number });
        else this.#leave(number);
      } else if (node.nodeType === Node.TEXT_NODE && says(node)) this.#note(node as Text, false);
      next ??= node === body ? null : node.nextSibling;
      while (!next) {
        const around = open.pop();
        if (!around) return;
        this.#leave(around.number);
        next = around.node === body ? null : around.node.nextSibling;
      }
      node = next;
    }
  }

  #enter(element: Element): number {
    const number = this.elements.push(element) - 1;
    element.setAttribute(marks.number, String(number));
    this.#from[number] = this.texts.length;
    return number;
  }

  #isClosed(element: Element): boolean {
    if (silent.has(element.localName)) return true;
    const said = element.hasAttribute(marks.cut) ? firstSaid(element) : undefined;
    if (said) this.#note(said, true);
    return said !== undefined;
  }

  #note(node: Text, isCut: boolean): void {
    this.#indexes.set(node, this.texts.push(new SourceText(node, isCut)) - 1);
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

const says = (node: Node): boolean => /\S/.test(node.nodeValue ?? "");

/** The first text in an element that is one. */
function firstSaid(element: Element): Text | null {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE && says(node)) return node as Text;
    const said = node.nodeType === Node.ELEMENT_NODE && !silent.has((node as Element).localName) ? firstSaid(node as Element) : null;
    if (said) return said;
  }
  return null;
}
