import { marks } from "../marks.ts";
import { baseOf, cloneOf, doctypeOf, elementsOf, rootOf, windowOf } from "./native.ts";
import { unclobber } from "./unclobber.ts";
import { shed } from "./shed.ts";

/** What is cleaned: a document of our own, told apart from the page by everything a parser would lose being in it. */
export interface Copy {
  readonly doc: Document;
  /** `doc` as HTML; null when over the cap. */
  readonly snapshot: string | null;
}

/** In UTF-16 units. Compressed, a page of this size takes about a megabyte. */
const cap = 8 * 1024 * 1024;

/** Copies the page. The page itself is only read. */
export function copyOf(page: Document): Copy {
  const doc = cloneOf(page);
  if (windowOf(page)) freeze(page, doc);
  unclobber(doc);
  const root = rootOf(doc);
  if (!root) return { doc, snapshot: null };
  shed(root);
  setBase(root, baseOf(page));
  const html = `${doctypeOf(doc) ? "<!DOCTYPE html>" : ""}${root.outerHTML}`;
  const settled = new DOMParser().parseFromString(html, "text/html");
  return { doc: settled, snapshot: html.length > cap ? null : html };
}

/** Writes down what only a rendered page knows. Both trees are walked side by side: the copy has the same shape. */
function freeze(page: Document, doc: Document): void {
  const copies = elementsOf(doc);
  for (const [index, element] of elementsOf(page).entries()) {
    const copy = copies[index];
    if (copy && !element.checkVisibility({ visibilityProperty: true })) copy.setAttribute(marks.hidden, "");
  }
}

function setBase(root: Element, address: string): void {
  for (const base of root.querySelectorAll("base")) base.remove();
  const base = root.ownerDocument.createElement("base");
  base.setAttribute("href", address);
  root.querySelector("head")?.prepend(base);
}
