import { elementsIn } from "#core/elements-in.ts";
import { telling } from "#filters/telling.ts";
import { core, fold, isInline } from "../text.ts";
import { marks } from "../marks.ts";
import { memo } from "../memo.ts";
import { isWholly, lineOf, sizeOf } from "../lines.ts";
import { rename } from "./known-elements.ts";
import type { Step } from "./index.ts";

/**
 * Words that belong to a picture are made its caption: what stands in its `<figure>` outside a `<figcaption>`,
 * what stands below it in a small box with it, and a short line right behind it that says whose picture it is.
 */
export const pictureBoxes: Step = {
  name: "picture-boxes",
  apply({ root }) {
    const images = elementsIn(root, "img");
    for (const figure of new Set(images.map((image) => image.closest("figure")))) if (figure) captionRest(figure);
    const holding = memo(holdingOf);
    const boxes = [...new Set(images.map((image) => boxOf(image, root, holding)))].filter((box) => box !== null && isBox(box)) as Element[];
    // Where a third of the article stands beside pictures, those words are the article.
    const boxed = boxes.reduce((sum, { textContent }) => sum + textContent.length, 0);
    if (boxed * 3 < (root.textContent?.length ?? 0)) for (const box of boxes) makeFigure(box);
    const isSilent = memo(({ textContent }) => textContent.trim() === "");
    for (const image of images) captionBehind(image, isSilent);
    for (const image of images) captionWithin(image);
    for (const paragraph of elementsIn(root, "p")) captionOfLost(paragraph);
    for (const caption of elementsIn(root, "figcaption")) creditBehind(caption);
  },
};

/** Longer than this is a story beside a picture: in words, and in UTF-16 units. */
const [longestCaption, longestText] = [60, 600];

const setApart = "h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, figure, video";

function captionRest(figure: Element): void {
  if (figure.textContent.length > longestText * 2 || figure.querySelector(setApart)) return;
  const caption = figure.querySelector("figcaption");
  const said = fold(figure.textContent);
  if (said === "" || said === fold(caption?.textContent ?? "")) return;
  if (!caption) return makeFigure(figure);
  for (const rest of restOf(figure)) {
    if (rest.localName !== "cite" && !telling("credits").test(fold(rest.textContent))) rest.remove();
    else if (isBehind(rest, caption)) forgotten(caption).append(" ", rest);
    else forgotten(caption).prepend(rest, " "); // the page's order
  }
}

/** Without numbers, it and what is around it in its figure: its words come from elsewhere now, and are looked for in all that stands around. */
function forgotten(element: Element): Element {
  let at: Element | null = element;
  do {
    at.removeAttribute(marks.number);
    at = at.parentElement;
  } while (at && at.localName !== "figure" && at.closest("figure"));
  return element;
}

const isBehind = (rest: Element, caption: Element): boolean => (caption.compareDocumentPosition(rest) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Beside a caption that is one: whose picture it is; counters and buttons: "2", "View 3 images". */
const restOf = (figure: Element): readonly Element[] =>
  elementsIn(figure, "p, div, span, cite").filter((each) => !each.querySelector("img, figcaption, cite") && !each.closest("figcaption") && (each.localName === "cite" || sizeOf(each.textContent) < 5));

/** What a box holds: more than a picture and a few words, those, or nothing to read. */
type Holding = "much" | "words" | "nothing";

function holdingOf(box: Element): Holding {
  const text = box.textContent;
  if (text.length > longestText || box.querySelector(setApart)) return "much";
  return text.trim() === "" ? "nothing" : "words";
}

/** The largest box around a picture that holds nothing but it and, below it, a few words. */
function boxOf(image: Element, root: Element | DocumentFragment, holding: (box: Element) => Holding): Element | null {
  if (image.closest("figure, table, li, blockquote, h1, h2, h3, h4")) return null;
  let box: Element | null = null;
  for (let at = image.parentElement; at && at !== root && at.parentElement !== null; at = at.parentElement) {
    const held = holding(at);
    if (held === "much") break;
    if (held === "words" && /^(?:div|section|aside)$/.test(at.localName)) box = at;
  }
  return box;
}

function isBox(box: Element): boolean {
  const { size, linked } = lineOf(box);
  const parts = elementsIn(box, "p, div").filter((part) => !part.querySelector("p, div") && part.textContent.trim() !== "");
  const paragraphs = parts.filter(({ localName }) => localName === "p");
  return size > 0 && size <= longestCaption && linked < 0.5 && parts.length <= 3 && paragraphs.length < 3 && !startsWithWords(box);
}

/** A standfirst stands above its picture, a caption below. */
function startsWithWords(box: Element): boolean {
  const walk = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_ALL);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (node.nodeName === "IMG") return false;
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return true;
  }
  return true;
}

/** Pictures first, then one caption with all that was said. */
function makeFigure(box: Element): void {
  const doc = box.ownerDocument;
  const caption = doc.createElement("figcaption");
  const pictures = elementsIn(box, "img");
  for (const picture of pictures) picture.remove();
  caption.append(...box.childNodes);
  const figure = box.localName === "figure" ? box : doc.createElement("figure");
  if (figure !== box) for (const { name, value } of box.attributes) figure.setAttribute(name, value);
  figure.append(...pictures, caption);
  if (figure !== box) box.replaceWith(figure);
}

function captionBehind(image: HTMLImageElement, isSilent: (box: Element) => boolean): void {
  const block = aloneIn(image, isSilent);
  const next = block?.nextElementSibling;
  if (!block || !isLine(next) || next.querySelector("p, div, li, td") || !isCaption(next, image) || block.querySelector("figcaption")) return;
  const caption = block.ownerDocument.createElement("figcaption");
  caption.append(...next.childNodes);
  next.remove();
  if (block.localName === "figure") return forgotten(block).append(caption);
  const figure = block.ownerDocument.createElement("figure");
  block.replaceWith(figure);
  figure.append(block, caption);
}

const isLine = (next?: Element | null): next is Element => /^(?:p|div)$/.test(next?.localName ?? "") && !next?.querySelector("img, figcaption");

/** Whose picture it is, and no more: it stands behind the caption, perhaps in a box. */
function creditBehind(caption: Element): void {
  const figure = caption.closest("figure");
  let next = (figure?.closest("p") ?? figure)?.nextElementSibling;
  while (next?.matches("p:empty")) next = next.nextElementSibling;
  if (!isLine(next)) return;
  const { text, size, ends } = lineOf(next);
  if (size > 12 || ends || !telling("credits").test(text)) return;
  if (figure) forgotten(figure);
  forgotten(caption).append(next);
}

/** Called so, signed as pictures are, set in italics, or what the picture says of itself where it cannot be shown. */
function isCaption(line: Element, { alt }: HTMLImageElement): boolean {
  const { size, text } = lineOf(line);
  if (size === 0 || size > longestCaption) return false;
  if (/caption|credit|legend/i.test(line.className)) return true;
  const said = core(text);
  if (said.length >= 8 && core(alt).includes(said.slice(0, 40)) && !line.querySelector("b, strong")) return true;
  return size <= 40 && (telling("credits").test(text) || isWholly(line, "em, i, small"));
}

/** A picture at the head of a paragraph whose other words are its caption. */
function captionWithin(image: HTMLImageElement): void {
  const paragraph = image.closest("p");
  if (!paragraph || paragraph.closest("figure, li, table, blockquote") || paragraph.querySelector(setApart) || startsWithWords(paragraph) || !isCaption(paragraph, image)) return;
  for (const end of elementsIn(paragraph, "br")) end.replaceWith(" ");
  makeFigure(paragraph);
}

/** The block that a picture stands alone in; itself if it stands free. */
function aloneIn(image: Element, isSilent: (box: Element) => boolean): Element | null {
  let at = image;
  for (let up = at.parentElement; up && isHolder(up) && isSilent(up); up = at.parentElement) at = up;
  return at.closest("li, table, figcaption") ? null : at;
}

const isHolder = (element: Element): boolean => isInline(element) || /^(?:p|div|figure)$/.test(element.localName);

/** What pages call the box of a picture, or the line below it. */
const ofPicture = /caption|credit|imag|img(?!\w*none)|photo|foto|picture|bild(?!ung)/i;

/** Its picture was a script's to fetch: the caption is one none the less. */
function captionOfLost(paragraph: Element): void {
  const box = paragraph.parentElement;
  const isMarked = /caption/i.test(paragraph.className);
  const isBoxed = box?.localName === "div" && ofPicture.test(box.className) && box.textContent.length <= longestText && !box.querySelector(setApart);
  if (!(isMarked || isBoxed) || paragraph.closest("figure, li, table, blockquote")) return;
  const { size, linked } = lineOf(paragraph);
  if (size === 0 || size > longestCaption || linked >= 0.5) return;
  const caption = rename(paragraph, "figcaption");
  const figure = paragraph.ownerDocument.createElement("figure");
  caption.replaceWith(figure);
  figure.append(caption);
}
