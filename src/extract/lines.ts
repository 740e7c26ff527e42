import { elementsIn } from "#core/elements-in.ts";
import { core, countSpaced, fold, isInline } from "./text.ts";

/** One line of the article as it is read: an element that holds words and no other block, or a table, quotation or code as one. */
export interface Line {
  readonly element: Element;
  readonly text: string;
  /** Words; of scripts that write no spaces, two characters are one. */
  readonly size: number;
  /** Share of its letters that stand in links, 0 to 1. */
  readonly linked: number;
  /** Does it end as sentences end? */
  readonly ends: boolean;
  /** Sentences: a subhead, a label or a list of links is none. */
  readonly isProse: boolean;
}

/** What is read as one, whatever stands in it. */
const whole: ReadonlySet<string> = new Set(["table", "pre", "blockquote", "dl", "math"]);

export const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName);

/** Pictures and their captions are no lines. */
export function linesOf(root: Element | DocumentFragment): readonly Line[] {
  const lines: Line[] = [];
  for (const element of root.children) addLines(element, lines);
  return lines;
}

function addLines(element: Element, lines: Line[]): void {
  if (element.localName === "figure") return;
  const inner = !element.firstElementChild || whole.has(element.localName) || isHeading(element) ? [] : [...element.children].filter((child) => !isInline(child) || holdsBlock(child) || standsAlone(child));
  const holdsLines = inner.some((child) => child.localName !== "br" && child.localName !== "img");
  if (holdsLines) for (const child of inner) addLines(child, lines);
  else {
    const line = lineOf(element);
    if (line.text !== "") lines.push(line);
  }
}

/** A day or an hour that stands between blocks, in none of them. */
const standsAlone = (element: Element): boolean =>
  element.localName === "time" && [element.previousSibling, element.nextSibling].every((beside) => beside?.nodeType !== Node.TEXT_NODE || beside.nodeValue?.trim() === "") && /^(?:div|section|header)$/.test(element.parentElement?.localName ?? "");

const blocks = "p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, figure, table, section, blockquote";

const holdsBlock = (element: Element): boolean => element.firstElementChild !== null && element.querySelector(blocks) !== null;

export function lineOf(element: Element): Line {
  const text = fold(element.textContent);
  const size = sizeOf(text);
  const linked = linkShare(element, text);
  const ends = /[.!?…।۔؟。！？][\s\p{Pi}\p{Pf}\p{Pe}"'”’»*]*$/u.test(text);
  const isProse = !isHeading(element) && linked < 0.5 && (size >= 25 || (size >= 8 && ends) || (size >= 12 && /[:：]$/.test(text)) || (size >= 8 && whole.has(element.localName)));
  return { element, text, size, linked, ends, isProse };
}

/** Do all of an element's words stand in such as are selected? */
export const isWholly = (element: Element, selector: string): boolean => core(element.textContent) === core(elementsIn(element, selector).map(({ textContent }) => textContent).join(""));

/** Written without spaces: Thai to Burmese, Khmer, kana, Han. */
const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/g;

export function sizeOf(text: string): number {
  let alone = 0;
  const spaced = text.replace(unspaced, () => ((alone += 1), " "));
  return countSpaced(spaced) + Math.round(alone / 2);
}

function linkShare(element: Element, text: string): number {
  if (text === "") return 0;
  if (element.closest("a[href]")) return 1;
  if (!element.firstElementChild) return 0;
  let linked = 0;
  for (const link of elementsIn(element, "a[href]")) linked += fold(link.textContent).length;
  return Math.min(1, linked / text.length);
}
