import { elementsIn } from "#core/elements-in.ts";
import { fold } from "../text.ts";
import { dateIn } from "./date-text.ts";
import type { HeadingLine } from "./heading-lines.ts";
import type { Sources } from "./index.ts";
import { isoOf } from "./iso.ts";

const namesOfPublished = [
  "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "date", "pubdate", "publish-date", "publishdate", "publish_date",
  "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published", "cXenseParse:recs:publishtime",
  "citation_publication_date", "citation_online_date", "article:publicationdate",
] as const;

const namesOfModified = ["article:modified_time", "og:article:modified_time", "og:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "last-modified", "revised"] as const;

interface Place {
  readonly address: string;
  readonly lang: string | null;
  readonly lines: readonly HeadingLine[];
}

/**
 * When the story was published, ISO 8601, with the zone where the page gives one. What is not declared is taken from
 * a `<time>` of the article, the address, or a short line by the heading: elsewhere a date is the page's clock.
 */
export function readPublished({ doc, jsonLd, meta }: Sources, { address, lang, lines }: Place): string | null {
  const declared = firstOf([jsonLd.published, ...namesOfPublished.map((name) => meta(name))], lang) ?? firstOf(times(doc), lang);
  return declared ?? dateOfAddress(address) ?? dateIn(lastPart(doc.title), lang) ?? dateNearHeading(lines, lang) ?? dateIn(doc.title, lang);
}

/** Behind the title some write the site, and the day. */
const lastPart = (title: string): string => title.split(/\s[|–—-]\s/).slice(1).at(-1) ?? "";

/** When the story was last changed, as `readPublished`; null unless that is declared, and later than `published`. */
export function readModified({ doc, jsonLd, meta }: Sources, published: string | null): string | null {
  const marked = doc.querySelector("[itemprop~=dateModified i]");
  const said = firstOf([jsonLd.modified, ...namesOfModified.map((name) => meta(name)), marked?.getAttribute("datetime") ?? marked?.getAttribute("content")], null);
  return said && (!published || momentOf(said) > momentOf(published)) ? said : null;
}

function firstOf(texts: readonly (string | null | undefined)[], lang: string | null): string | null {
  for (const text of texts) {
    const date = text ? isoOf(text, lang) : null;
    if (date) return date;
  }
  return null;
}

/** A moment without a zone is read as Greenwich's, so that no machine's own zone has a say. */
const momentOf = (iso: string): number => Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);

/** `/2026/05/12/` is how most of the world's blogs name their stories. */
function dateOfAddress(address: string): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(new URL(address).pathname);
  return found ? dateIn(found.slice(1).join("-")) : null;
}

const isUpdate = /updat|modif|actuali[sz]|aktuali|güncel|stand:|last/i;

/** Of several the first that is not told as a change. */
function dateNearHeading(lines: readonly HeadingLine[], lang: string | null): string | null {
  const dated = lines.map(({ text }) => ({ text, date: dateIn(text, lang) })).filter(({ date }) => date !== null);
  return (dated.find(({ text }) => !isUpdate.test(text)) ?? dated[0])?.date ?? null;
}

function times(doc: Document): readonly (string | null)[] {
  const within = doc.querySelector("article, main, [role=main]") ?? doc.body;
  const marked = elementsIn(within, "[itemprop~=datePublished i], time[pubdate], time.published, time.entry-date");
  const any = within.querySelector("time[datetime]");
  return [...marked, ...(any ? [any] : [])].map((each) => each.getAttribute("datetime") ?? each.getAttribute("content") ?? fold(each.textContent));
}
