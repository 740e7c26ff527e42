import { fold } from "../text.ts";
import type { Sources } from "./index.ts";

/** "By", as bylines begin with it. */
const by = /^(?:about the authors?|(?:written|reported|posted|story|words)\s+by|by|von|par|por|di|da|af|av|door|od|autor(?:a|es|en|in)?|authors?|text[oe]?|published by|تحریر|از|作者|记者|文)\s*[:：/]?\s+|^(?:作者|记者|文)\s*[:：/]\s*/iu;

/** Where a name ends and a day, a role or a share row begins. */
const tail = /\s*(?:[|•·–—]|\s-\s|\d{1,4}[./:]\d|\b(?:published|updated|reviewed by|posted on|last (?:updated|modified)|follow|contributor at|\d{1,2}\s+\p{L}{3,})\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b).*$/iu;

const marked =
  "[itemprop~=author i] [itemprop=name i], [itemprop~=author i], [rel~=author i], .author.vcard .fn, .author .fn, .byline .author, .byline-name, .author-name, .post-author-name, .entry-author-name, .byline__name, .c-byline__author, .article-author, .post-author";

/**
 * Everybody who wrote it, by name alone, as one line. Where no person is named, whoever the page declares,
 * be it the site itself; null when it does not say.
 */
export function readByline({ doc, jsonLd, meta }: Sources, siteName: string | null): string | null {
  const declared = meta("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "article:author_name");
  const said = [jsonLd.authors ?? [], [declared ?? ""], markedNames(doc)];
  const first = (take: (texts: readonly string[]) => string | null) => said.map(take).find((byline) => byline !== null);
  return first((texts) => bylineOf(texts, siteName)) ?? first(someone) ?? null;
}

/** What is left of these texts when only names may stay; null when nothing is. */
export function bylineOf(texts: readonly string[], siteName: string | null): string | null {
  const people = [...new Set(texts.map(nameOf))].filter((name) => isName(name, siteName));
  return people.length > 0 ? people.join(", ") : null;
}

const someone = (texts: readonly string[]): string | null =>
  texts.map(nameOf).find((name) => name !== "" && name.split(" ").length <= longestName && !isNobody.test(name)) ?? null;

function markedNames(doc: Document): readonly string[] {
  const within = doc.querySelector("article, main, [role=main]") ?? doc.body;
  const found = [...within.querySelectorAll(marked)].filter((each) => !each.querySelector(marked)).map((each) => fold(each.textContent));
  return found.slice(0, 4);
}

const nameOf = (text: string): string => fold(text).replace(by, "").replace(by, "").replace(tail, "").replace(/[\s,;|•·–—-]+$/, "");

const longestName = 12; // words; several people may stand in one text

const isNobody =
  /^https?:|@|^www\.|[{}<>=]|[.!?]\s.*[.!?]$|^(?:(?:the )?(?:admin|administrator|author|authors|unknown|null|undefined|guest|user|webmaster)|page(?:\.[a-z]+)+)$/i;

/** Neither an address, nor the site itself, nor a sentence. */
function isName(name: string, siteName: string | null): boolean {
  if (name === "" || name.split(" ").length > longestName || isNobody.test(name)) return false;
  if (/^(?:editors?|staff|redaktion|redaction|[\w-]+(?:\.[\w-]+)+)$/i.test(name)) return false;
  return name.toLowerCase() !== siteName?.toLowerCase();
}
