import { fold } from "../text.ts";
import { dateIn } from "./date-text.ts";
import type { Sources } from "./index.ts";

const names = [
  "article:published_time", "og:article:published_time", "datePublished", "date", "pubdate", "publish-date", "publishdate", "publish_date",
  "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published", "cXenseParse:recs:publishtime",
] as const;

/**
 * When the story was published, ISO 8601, with the zone where the page gives one. What is not declared is taken from
 * a `<time>` of the article, the address, or a short line below the heading: a date above it is the page's clock.
 */
export function readPublished({ doc, jsonLd, meta }: Sources, address: string): string | null {
  const said = [jsonLd.published, ...names.map((name) => meta(name)), ...times(doc)];
  for (const text of said) {
    const date = text ? isoOf(text) : null;
    if (date) return date;
  }
  return dateOfAddress(address) ?? dateBelowHeading(doc);
}

/** `/2026/05/12/` is how most of the world's blogs name their stories. */
function dateOfAddress(address: string): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(new URL(address).pathname);
  return found ? dateIn(found.slice(1).join("-")) : null;
}

const dateline = ":is([class*=date i], [class*=publi i], [class*=time i], [class*=meta i], [class*=byline i], [class*=info i], [id*=date i], time, small, p, span):not(nav *, footer *, aside *)";

/** Only what stands between the heading and the story. */
function dateBelowHeading(doc: Document): string | null {
  const heading = doc.querySelector("h1");
  if (!heading) return null;
  let prose = 0;
  for (const line of doc.querySelectorAll(dateline)) {
    if ((heading.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) continue;
    const text = fold(line.textContent);
    const date = text.length <= longestDateline ? dateIn(text) : null;
    if (date) return date;
    if (line.localName === "p" && text.length > 200 && (prose += 1) === 3) return null;
  }
  return null;
}

const longestDateline = 100;

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
  const hasZone = /\d:\d{2}.*(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})/.test(text);
  const time = hasZone && /[a-z]{3}.*\d{4}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? dateIn(text) : new Date(time).toISOString();
}
