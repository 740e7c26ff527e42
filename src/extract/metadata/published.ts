import type { Sources } from "./index.ts";

const names = [
  "article:published_time", "og:article:published_time", "datePublished", "date", "pubdate", "publish-date", "publishdate", "publish_date",
  "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published", "cXenseParse:recs:publishtime",
] as const;

/**
 * When the story was published, ISO 8601, with the zone where the page gives one. What is neither declared
 * nor a `<time>` of the article is not taken: the date above a page is the page's clock.
 */
export function readPublished({ doc, jsonLd, meta }: Sources): string | null {
  const said = [jsonLd.published, ...names.map((name) => meta(name)), ...times(doc)];
  for (const text of said) {
    const date = text ? isoOf(text) : null;
    if (date) return date;
  }
  return null;
}

function times(doc: Document): readonly (string | null)[] {
  const within = doc.querySelector("article, main, [role=main]") ?? doc.body;
  const marked = [...within.querySelectorAll("[itemprop~=datePublished i], time[pubdate], time.published, time.entry-date")];
  const any = within.querySelector("time[datetime]");
  return [...marked, ...(any ? [any] : [])].map((each) => each.getAttribute("datetime") ?? each.getAttribute("content"));
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;

/** Keeps the zone as it was written; a date without a time stays one. */
function isoOf(text: string): string | null {
  const found = iso.exec(text.trim());
  if (!found) return loosely(text);
  const [, year = "", month = "", day = "", hour, minute, second, zone] = found;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (Number.isNaN(Date.parse(date))) return null;
  if (!hour) return date;
  return `${date}T${hour.padStart(2, "0")}:${minute}:${second ?? "00"}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return "";
  if (/^z$/i.test(zone)) return "Z";
  const [hours, minutes] = [zone.slice(0, 3), zone.slice(3).replace(":", "")];
  return `${hours}:${minutes || "00"}`;
}

/** "12 May 2026 08:30 GMT" and the like; bare numbers and other accidents are no dates. */
function loosely(text: string): string | null {
  if (!/[a-z]{3}.*\d{4}|\d{4}.*[a-z]{3}/i.test(text)) return null;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  const hasZone = /(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})/.test(text);
  const date = new Date(time);
  const local = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
  return hasZone ? date.toISOString() : local;
}
