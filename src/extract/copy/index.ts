/**
 * Copies the page: in comes a live document, out comes one of our own that says the same.
 * Whatever a parser would lose is written into it, whatever should not be kept is left out of it,
 * so that the snapshot and the page give the same clipping.
 */
import { elementsIn } from "#core/elements-in.ts";
import { failure, success, type Result } from "#core/result.ts";
import { marks } from "../marks.ts";
import { keepBackgrounds } from "./backgrounds.ts";
import { isFaithful } from "./faithful.ts";
import { dropForeignMarks } from "./foreign-marks.ts";
import { freezeDeclared, freezing } from "./freeze.ts";
import { reduceJsonLd } from "./json-ld.ts";
import { baseOf, blankDocument, copyInto, rootOf, windowOf } from "./native.ts";
import { rereadMisread } from "./misread.ts";
import { unwrapNoscript } from "./noscript.ts";
import { restorePictures } from "./restore-pictures.ts";
import { narrowTo, selectionIn } from "./selection.ts";
import { settle } from "./settle.ts";
import { shed } from "./shed.ts";
import { unclobber } from "./unclobber.ts";
import { atOnce, type Work } from "../turns.ts";

export interface Copy {
  /** Parsed, inert, and ours to change. */
  readonly doc: Document;
  /** What relative addresses in it hang on. Not `doc.baseURI`: where it is parsed, a policy may refuse it a `<base>`. */
  readonly base: string;
  /** What the attributes of its elements are called, those of ours left out. */
  readonly attributes: ReadonlySet<string>;
  /** The copy as HTML, before anything was cut; null when over the cap, or when not all of the page is in it. */
  readonly snapshot: string | null;
}

/** In UTF-16 units. Compressed, a snapshot of this size takes about a megabyte. */
const cap = 8 * 1024 * 1024;

/** What `copying` does, without a break. */
export const copyOf = (...given: Parameters<typeof copying>): Result<Copy> => atOnce(copying(...given));

/**
 * The page itself is only read, and copied before the first break; of a long one it is told after that what it shows.
 * @param address of the page; a snapshot without a `<base>` hangs on it
 */
export function* copying(page: Document, manner: "page" | "selection", address: string): Work<Result<Copy>> {
  const original = rootOf(page);
  if (!original) return failure({ code: "notAPage" });
  const doc = blankDocument(page);
  const root = copyInto(doc, original); // stands in no document until styles and scripts are out: a style that does is parsed
  const isLive = windowOf(page) !== null;
  const selected = manner === "selection" && isLive ? selectionIn(page, root) : null;
  if (selected?.length === 0) return failure({ code: "noSelection" });

  unclobber(root); // before anything asks a form for its own properties
  if (isLive) dropForeignMarks(root); // only a snapshot of ours may say what was hidden
  const base = isLive ? baseOf(page) : writtenBase(root, address);
  const isWhole = !isLive || (yield* freezing(page, root)); // while both trees still have the same shape
  if (!isLive) freezeDeclared(root);
  yield;
  if (selected) narrowTo(selected, root);
  reduceJsonLd(root); // before scripts go
  unwrapNoscript(root);
  keepBackgrounds(root); // before styles go
  const names = shed(root);
  yield;
  rereadMisread(root);
  writeBase(root, base);
  doc.replaceChild(root, doc.documentElement);
  doc.normalize();

  const html = `<!DOCTYPE html>${root.outerHTML}`;
  yield;
  const settled = asParsed(doc, html, names.elements);
  yield;
  restorePictures(settled, names);
  settle(settled, names);
  return success({ doc: settled, base, attributes: names.attributes, snapshot: isWhole && html.length <= cap ? html : null });
}

/** What the parser would make of the copy, on a live page too: the snapshot has to give the same article. */
function asParsed(doc: Document, html: string, elements: ReadonlySet<string>): Document {
  const { documentElement, head, body } = doc;
  if (head && body && isFaithful(documentElement, { head, body }, html, elements)) return doc;
  try {
    return new DOMParser().parseFromString(html, "text/html");
  } catch {
    return doc; // where a policy of the page forbids parsing
  }
}

/** A snapshot of ours says it in a `<meta>`, a pasted page in its `<base>`. */
function writtenBase(root: Element, address: string): string {
  const own = root.querySelector(`meta[name="${marks.base}"]`)?.getAttribute("content");
  const written = own ?? root.querySelector("base[href]")?.getAttribute("href") ?? "";
  return URL.canParse(written, address) ? new URL(written, address).href : address;
}

/** In no `<base>`: the policies of the page and of our own pages allow none. */
function writeBase(root: Element, address: string): void {
  for (const old of elementsIn(root, `base, meta[name="${marks.base}"]`)) old.remove();
  const meta = root.ownerDocument.createElement("meta");
  meta.name = marks.base;
  meta.content = address;
  const head = root.querySelector("head") ?? root.insertBefore(root.ownerDocument.createElement("head"), root.firstChild);
  head.prepend(meta);
}
