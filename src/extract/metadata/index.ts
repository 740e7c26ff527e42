import { elementsIn } from "#core/elements-in.ts";
import { caps } from "#core/caps.ts";
import type { Facts, Picture } from "#core/clipping.ts";
import { readJsonLd, type JsonLd } from "../copy/json-ld.ts";
import { marks } from "../marks.ts";
import { fold } from "../text.ts";
import { readByline } from "./byline.ts";
import { readModified, readPublished } from "./dates.ts";
import { headingLines, longestLine } from "./heading-lines.ts";
import { readLanguage } from "./language.ts";
import { readDirection, sampleOf } from "./script.ts";
import { readSection } from "./section.ts";
import { readStandfirst } from "./standfirst.ts";
import { readTitle } from "./title.ts";

/** All that the page says of its article, and what cleaning it goes by. */
export interface Metadata extends Facts {
  readonly excerpt: string | null;
  /** `rel=canonical`, as it stands there. */
  readonly declaredAddress: string | null;
  /** `og:url`, likewise. */
  readonly sharedAddress: string | null;
  /** `og:type`. */
  readonly type: string | null;
  /** Who may read the whole: `free`, `metered`, `locked`. */
  readonly tier: string | null;
  readonly jsonLd: JsonLd;
}

/** What the readers of single fields are given. */
export interface Sources {
  readonly doc: Document;
  readonly jsonLd: JsonLd;
  /** The first filled `<meta>` with one of these names, best first. */
  meta(...names: readonly string[]): string | null;
}

export function readMetadata(doc: Document, address: string): Metadata {
  const jsonLd = readJsonLd(doc.documentElement);
  const said = metaOf(doc);
  const sources: Sources = { doc, jsonLd, meta: (...names) => firstOf(said, names) };
  const { meta } = sources;
  const siteName = meta("og:site_name", "application-name") ?? jsonLd.siteName ?? null;
  const sample = sampleOf(doc);
  const lang = readLanguage(sources, sample);
  const title = readTitle(sources, siteName, address);
  const lines = headingLines(doc, title);
  const short = lines.filter(({ text }) => text.length <= longestLine);
  const publishedAt = readPublished(sources, { address, lang, lines: short });
  const image = absolute(meta("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src") ?? jsonLd.image ?? null, address);
  return {
    title: title.slice(0, caps.title),
    byline: readByline(sources, siteName, short)?.slice(0, caps.byline) ?? null,
    siteName: siteName?.slice(0, caps.siteName) ?? null,
    section: readSection(sources, siteName),
    standfirst: readStandfirst(sources, title, lines)?.slice(0, caps.excerpt) ?? null,
    publishedAt,
    modifiedAt: readModified(sources, publishedAt),
    lang,
    dir: readDirection(doc, lang, sample),
    excerpt: meta("og:description", "description", "twitter:description") ?? jsonLd.description ?? null,
    leadPicture: image ? { url: image, alt: (meta("og:image:alt", "twitter:image:alt") ?? "").slice(0, caps.alt) } : leadByBackground(doc, address),
    declaredAddress: doc.querySelector("link[rel~=canonical i]")?.getAttribute("href") ?? null,
    sharedAddress: meta("og:url"),
    type: meta("og:type"),
    tier: meta("article:content_tier"),
    jsonLd,
  };
}

/** What the page's `<meta>` elements say, by their name in lower case; of several with one name the first that says anything. */
function metaOf(doc: Document): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const element of elementsIn(doc, "meta")) {
    const content = fold((element.getAttribute("content") ?? "").slice(0, caps.url));
    for (const attribute of ["property", "name", "itemprop"]) {
      for (const name of (element.getAttribute(attribute) ?? "").toLowerCase().split(/\s+(?!by$)/)) if (content && name && !said.has(name)) said.set(name, content);
    }
  }
  return said;
}

/** The first of these names that says anything. */
const firstOf = (said: ReadonlyMap<string, string>, names: readonly string[]): string | null =>
  names.map((name) => said.get(name.toLowerCase())).find((content) => content !== undefined) ?? null;

/** Where the page names none: the first box whose background is a picture. Such a box stands above the story more often than in it. */
function leadByBackground(doc: Document, address: string): Picture | null {
  const image = doc.querySelector(`[${marks.background}] > img`);
  const url = absolute(image?.getAttribute("src") ?? null, address);
  return url ? { url, alt: (image?.getAttribute("alt") ?? "").slice(0, caps.alt) } : null;
}

function absolute(address: string | null, base: string): string | null {
  if (!address || !URL.canParse(address, base)) return null;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) && href.length <= caps.url ? href : null;
}
