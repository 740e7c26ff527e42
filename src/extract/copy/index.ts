/**
 * Copies the page: in comes a live document, out comes one of our own that says the same.
 * Whatever a parser would lose is written into it, whatever should not be kept is left out of it,
 * so that the snapshot and the page give the same clipping.
 */
import { failure, success, type Result } from "#core/result.ts";
import { marks } from "../marks.ts";
import { isFaithful } from "./faithful.ts";
import { freeze, freezeDeclared } from "./freeze.ts";
import { reduceJsonLd } from "./json-ld.ts";
import { baseOf, blankDocument, copyInto, rootOf, windowOf } from "./native.ts";
import { unwrapNoscript } from "./noscript.ts";
import { restorePictures } from "./restore-pictures.ts";
import { narrowTo, selectionIn } from "./selection.ts";
import { settle } from "./settle.ts";
import { shed } from "./shed.ts";
import { unclobber } from "./unclobber.ts";

export interface Copy {
  /** Parsed, inert, and ours to change. */
  readonly doc: Document;
  /** The copy as HTML, before anything was cut; null when over the cap. */
  readonly snapshot: string | null;
}

/** In UTF-16 units. Compressed, a snapshot of this size takes about a megabyte. */
const cap = 8 * 1024 * 1024;

/** The page itself is only read. */
export function copyOf(page: Document, manner: "page" | "selection"): Result<Copy> {
  const original = rootOf(page);
  if (!original) return failure({ code: "notAPage" });
  const doc = blankDocument(page);
  const root = copyInto(doc, original); // stands in no document until styles and scripts are out: a style that does is parsed
  const isLive = windowOf(page) !== null;
  const selected = manner === "selection" && isLive ? selectionIn(page, root) : null;
  if (selected?.length === 0) return failure({ code: "noSelection" });

  unclobber(root); // before anything asks a form for its own properties
  if (isLive) dropForeignMarks(root); // only a snapshot of ours may say what was hidden
  if (isLive) freeze(page, root); // while both trees still have the same shape
  else freezeDeclared(root);
  if (selected) narrowTo(selected, root);
  reduceJsonLd(root); // before scripts go
  unwrapNoscript(root);
  shed(root);
  setBase(root, baseOf(page));
  doc.replaceChild(root, doc.documentElement);
  doc.normalize();

  const html = `<!DOCTYPE html>${root.outerHTML}`;
  const settled = asParsed(doc, html);
  restorePictures(settled);
  settle(settled);
  return success({ doc: settled, snapshot: html.length > cap ? null : html });
}

/** What the parser would make of the copy, on a live page too: the snapshot has to give the same article. */
function asParsed(doc: Document, html: string): Document {
  const { documentElement, head, body } = doc;
  if (head && body && isFaithful(documentElement, { head, body }, html)) return doc;
  try {
    return new DOMParser().parseFromString(html, "text/html");
  } catch {
    return doc; // where a policy of the page forbids parsing
  }
}

function dropForeignMarks(root: Element): void {
  for (const mark of [marks.hidden, marks.address, marks.number, marks.apart, marks.cut, marks.keep, marks.article]) {
    for (const element of root.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  }
  for (const meta of root.querySelectorAll(`meta[name^="${marks.metaPrefix}"]`)) meta.remove();
}

function setBase(root: Element, address: string): void {
  const [first, ...others] = root.querySelectorAll("base");
  for (const other of others) other.remove();
  if (first) return first.setAttribute("href", address); // taking it out, for a moment, would leave no address that a policy allows
  const base = root.ownerDocument.createElement("base");
  base.setAttribute("href", address);
  const head = root.querySelector("head") ?? root.insertBefore(root.ownerDocument.createElement("head"), root.firstChild);
  head.prepend(base);
}
