import { caps } from "#core/caps.ts";
import type { Direction, Picture } from "#core/clipping.ts";
import { readJsonLd, type JsonLd } from "../copy/json-ld.ts";
import { fold } from "../text.ts";
import { readByline } from "./byline.ts";
import { readPublished } from "./published.ts";
import { readDirection, readLanguage } from "./script.ts";
import { readTitle } from "./title.ts";

/** What the page says of its article. */
export interface Metadata {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly lang: string | null;
  readonly dir: Direction;
  readonly excerpt: string | null;
  readonly leadPicture: Picture | null;
  /** `rel=canonical`, as it stands there. */
  readonly declaredAddress: string | null;
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
  const sources: Sources = { doc, jsonLd, meta: (...names) => metaOf(doc, names) };
  const { meta } = sources;
  const siteName = meta("og:site_name", "application-name") ?? jsonLd.siteName ?? null;
  const lang = readLanguage(sources);
  const image = absolute(meta("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src") ?? jsonLd.image ?? null, address);
  return {
    title: readTitle(sources, siteName).slice(0, caps.title),
    byline: readByline(sources, siteName)?.slice(0, caps.byline) ?? null,
    siteName: siteName?.slice(0, caps.siteName) ?? null,
    publishedAt: readPublished(sources, address),
    lang,
    dir: readDirection(doc, lang),
    excerpt: meta("og:description", "description", "twitter:description") ?? jsonLd.description ?? null,
    leadPicture: image ? { url: image, alt: (meta("og:image:alt", "twitter:image:alt") ?? "").slice(0, caps.alt) } : null,
    declaredAddress: doc.querySelector("link[rel~=canonical i]")?.getAttribute("href") ?? null,
    type: meta("og:type"),
    tier: meta("article:content_tier"),
    jsonLd,
  };
}

function metaOf(doc: Document, names: readonly string[]): string | null {
  for (const name of names) {
    for (const attribute of ["property", "name", "itemprop"]) {
      const content = fold(doc.querySelector(`meta[${attribute}="${name}" i]`)?.getAttribute("content") ?? "");
      if (content) return content;
    }
  }
  return null;
}

function absolute(address: string | null, base: string): string | null {
  if (!address || !URL.canParse(address, base)) return null;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) && href.length <= caps.url ? href : null;
}
