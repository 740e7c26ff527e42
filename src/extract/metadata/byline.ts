import { fold } from "../text.ts";
import type { Sources } from "./index.ts";

/** "By", as bylines begin with it. */
const by = /^(?:written\s+by|by|von|par|por|di|da|af|av|door|od|autor(?:a|es)?|author|text(?:o|e)?|تحریر|از)\s*[:：]?\s+/iu;

const marked = "[itemprop~=author i] [itemprop=name i], [itemprop~=author i], [rel~=author i], .author.vcard .fn, .author .fn, .byline .author, .byline-name, .author-name, .post-author-name, .entry-author-name";

/** Everybody who wrote it, by name alone, as one line; null when the page does not say. */
export function readByline({ doc, jsonLd, meta }: Sources, siteName: string | null): string | null {
  const said = [jsonLd.authors ?? [], [meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author") ?? ""], markedNames(doc)];
  for (const names of said) {
    const people = [...new Set(names.map(nameOf))].filter((name) => isName(name, siteName));
    if (people.length > 0) return people.join(", ");
  }
  return null;
}

function markedNames(doc: Document): readonly string[] {
  const within = doc.querySelector("article, main, [role=main]") ?? doc.body;
  const found = [...within.querySelectorAll(marked)].filter((each) => !each.querySelector(marked)).map((each) => fold(each.textContent));
  return found.slice(0, 4);
}

const nameOf = (text: string): string => fold(text).replace(by, "").replace(/[,;|•·–—-]\s*$/, "").trim();

/** Neither an address, nor the site itself, nor a sentence. */
function isName(name: string, siteName: string | null): boolean {
  if (name === "" || name.length > 120 || /^https?:|@|\.(?:com|net|org)\b/i.test(name)) return false;
  if (/^(?:admin|administrator|editor|staff|redaktion|redaction|unknown|null|undefined)$/i.test(name)) return false;
  return name.toLowerCase() !== siteName?.toLowerCase();
}
