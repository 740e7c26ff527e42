import { fold } from "../text.ts";
import type { Sources } from "./index.ts";

/** The story's own title, without the site's name that many pages write behind it. */
export function readTitle({ doc, jsonLd, meta }: Sources, siteName: string | null): string {
  const page = fold(doc.title);
  const heading = soleHeading(doc);
  const declared = meta("og:title", "twitter:title") ?? jsonLd.headline ?? null;
  if (heading && isWithin(heading, page)) return heading;
  if (heading && declared && isWithin(heading, declared)) return heading;
  return withoutSite(declared ?? jsonLd.headline ?? page, siteName) || heading || page;
}

function soleHeading(doc: Document): string | null {
  const headings = [...doc.querySelectorAll("h1")].map((each) => fold(each.textContent)).filter(Boolean);
  const distinct = new Set(headings);
  return distinct.size === 1 ? (headings[0] ?? null) : null;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Long enough to be a title and not the site's name, and part of what the page is called. */
const isWithin = (heading: string, title: string): boolean => bare(heading).length > 8 && bare(title).includes(bare(heading));

const separators = /\s+[|–—\-·•»:]\s+/;

function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(separators);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || !siteName || bare(last) !== bare(siteName)) return title;
  return title.slice(0, title.length - last.length).replace(/\s+[|–—\-·•»:]\s*$/, "").trim();
}
