import { elementsIn } from "#core/elements-in.ts";
import { fold, foldedText } from "../text.ts";

/** A block that stands between the heading and the story: who wrote it, when, what it is about. */
export interface HeadingLine {
  readonly element: Element;
  readonly text: string;
  readonly isAbove: boolean;
}

/** UTF-16 units. A name and a day fit into the one, a standfirst into the other. */
export const longestLine = 160;
const longestBlock = 700;
const longParagraph = 200;

/** What stands in one of these stands beside the story; and so does a caption. */
const beside: ReadonlySet<string> = new Set("nav footer aside figure form".split(" "));
const besideNames = /comment|related|share/i;

/**
 * The blocks from the heading to the story's third long paragraph, whatever wraps them besides, in their order; those
 * shortly above the heading come last. Where nothing is marked as a heading, what reads like the title is one.
 */
export function headingLines(doc: Document, title: string): readonly HeadingLine[] {
  const start = startOf(doc, title);
  if (!start) return [];
  const walk = doc.createTreeWalker(doc.body, NodeFilter.SHOW_ELEMENT);
  return [...linesOf(from(start, walk, "nextNode", 300), false), ...linesOf(from(start, walk, "previousNode", 25), true)];
}

function startOf(doc: Document, title: string): Element | undefined {
  const headings = elementsIn(doc.body, "h1").filter((each) => each.textContent.trim() !== "");
  const own = headings.find((each) => title.includes(foldedText(each)) || foldedText(each).includes(title)) ?? headings[0];
  if (own || title === "") return own;
  for (const each of elementsIn(doc.body, "*")) {
    if (each.childElementCount === 0 && each.textContent.length < 2 * title.length && foldedText(each) === title) return each;
  }
  return undefined;
}

function* from(start: Element, walk: TreeWalker, way: "nextNode" | "previousNode", most: number): Iterable<Element> {
  walk.currentNode = start;
  for (let left = most; left > 0 && walk[way](); left -= 1) yield walk.currentNode as Element;
}

function* linesOf(elements: Iterable<Element>, isAbove: boolean): Iterable<HeadingLine> {
  const known = new Map<Element, boolean>();
  let paragraphs = 0;
  for (const element of elements) {
    const { textContent } = element;
    if (textContent.length > 4 * longestBlock || !/\S/.test(textContent)) continue;
    if (element.localName !== "p" && textContent.length > longestBlock && fold(textContent).length > longestBlock) continue; // a wrapper: its parts come by themselves
    const text = foldedText(element);
    if (element.localName === "p" && text.length > longParagraph && (paragraphs += 1) === 3) return;
    if (text !== "" && text.length <= longestBlock && !isElsewhere(element, known)) yield { element, text, isAbove };
  }
}

/** @param known by what stands around it, for many have the same */
const isElsewhere = (element: Element, known: Map<Element, boolean>): boolean => element.localName === "figcaption" || isBeside(element.parentElement, known);

function isBeside(element: Element | null, known: Map<Element, boolean>): boolean {
  if (!element) return false;
  const answer = known.get(element) ?? (beside.has(element.localName) || besideNames.test(element.className) || isBeside(element.parentElement, known));
  known.set(element, answer);
  return answer;
}
