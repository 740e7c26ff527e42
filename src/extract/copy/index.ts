/**
 * Copies the page: in comes a live document, out comes one of our own that says the same.
 * Whatever a parser would lose is written into it, whatever should not be kept is left out of it,
 * so that the snapshot and the page give the same clipping.
 */
import { failure, success, type Result } from "#core/result.ts";
import { marks } from "../marks.ts";
import { freeze, freezeDeclared } from "./freeze.ts";
import { reduceJsonLd } from "./json-ld.ts";
import { baseOf, cloneOf, doctypeOf, rootOf, windowOf } from "./native.ts";
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
  const doc = cloneOf(page);
  const root = rootOf(doc);
  if (!root) return failure({ code: "notAPage" });
  const isLive = windowOf(page) !== null;
  const selected = manner === "selection" && isLive ? selectionIn(page, doc) : null;
  if (selected?.length === 0) return failure({ code: "noSelection" });

  unclobber(root); // before anything asks a form for its own properties
  if (isLive) dropForeignMarks(root); // only a snapshot of ours may say what was hidden
  if (isLive) freeze(page, doc); // while both trees still have the same shape
  else freezeDeclared(root);
  if (selected) narrowTo(selected, doc);
  reduceJsonLd(root); // before scripts go
  unwrapNoscript(root);
  shed(root);
  setBase(root, baseOf(page));

  const html = `${doctypeOf(doc) ? "<!DOCTYPE html>" : ""}${root.outerHTML}`;
  const parsed = parsedOr(doc, html);
  restorePictures(parsed);
  settle(parsed);
  return success({ doc: parsed, snapshot: html.length > cap ? null : html });
}

/**
 * What is cleaned has been through the parser, even on a live page: scripts build trees that no HTML describes,
 * and the snapshot would give another article than the page.
 */
function parsedOr(doc: Document, html: string): Document {
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
  for (const base of root.querySelectorAll("base")) base.remove();
  const base = root.ownerDocument.createElement("base");
  base.setAttribute("href", address);
  const head = root.querySelector("head") ?? root.insertBefore(root.ownerDocument.createElement("head"), root.firstChild);
  head.prepend(base);
}
