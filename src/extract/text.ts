import { elementsIn } from "#core/elements-in.ts";
import { isWestern, westernLetter } from "#core/western.ts";

/** Elements that stand within a line; every other begins a new one. */
const inline: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr".split(" "),
);

export const isInline = (element: Element): boolean => inline.has(element.localName);

/** On one line, white space folded. A lone space, which is nearly all there is, stays untouched: that is quicker. */
export const fold = (text: string): string => text.replace(/[^\S ]\s*| \s+/g, " ").trim();

/** The whole text of a node on one line: white space folded, and words of different blocks kept apart. */
export function foldedText(node: Node): string {
  if (node.nodeType === Node.ELEMENT_NODE && !(node as Element).firstElementChild) return fold(node.textContent ?? "");
  const parts: string[] = [];
  addText(node, parts);
  return fold(parts.join(""));
}

function addText(node: Node, parts: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    parts.push(node.nodeValue ?? "");
    return;
  }
  const isBlock = node.nodeType === Node.ELEMENT_NODE && !inline.has((node as Element).localName);
  if (isBlock) parts.push(" ");
  for (let child = node.firstChild; child; child = child.nextSibling) addText(child, parts);
  if (isBlock) parts.push(" ");
}

/** Letters and numbers alone, in lower case. @param between what stands for all else between two of them */
export function core(text: string, between = ""): string {
  const lower = text.toLowerCase();
  return lower.replace(isWestern(lower) ? allElseInWest : allElse, between).trim();
}

const allElseInWest = new RegExp(`[^${westernLetter}]+`, "g");
const allElse = /[^\p{L}\p{M}\p{N}]+/gu;

/** Without any white space: that is what cleaning may change. */
export const squeeze = (text: string): string => text.replace(/\s+/g, "");

/** How much of an element's text stands in links, in UTF-16 units without white space. */
export function linkedLength(element: Element): number {
  let length = 0;
  for (const link of elementsIn(element, "a")) length += squeeze(link.textContent).length;
  return length;
}

/** Scripts that write words without spaces between them: Thai to Burmese, Khmer, kana, Han. */
const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]|[\uD840-\uD87F]/;

export function countWords(text: string): number {
  return unspaced.test(text) ? countSegments(text) : countSpaced(text);
}

/**
 * Words with a letter or a number in them: from the first of those to the next white space. By hand: nearly all of a
 * page's text is counted, some of it several times, and an expression would make a string of every word.
 */
export function countSpaced(text: string): number {
  let count = 0;
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code > 8 && code < 14) || (code > 159 && /\s/.test(text[at] as string))) isWithin = false;
    else if (!isWithin && isLetterOrNumber(text, at, code)) {
      isWithin = true;
      count += 1;
    }
  }
  return count;
}

function isLetterOrNumber(text: string, at: number, code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function countSegments(text: string): number {
  let count = 0;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" }); // dear to make, and most pages need none
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}

let segmenter: Intl.Segmenter | undefined;

const wordsPerMinute = 230;

/** Reading time in whole minutes, at least 1. */
export const minutesFor = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
