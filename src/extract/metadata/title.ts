import { fold } from "../text.ts";
import type { Sources } from "./index.ts";

/**
 * The story's own title, without the site's name that many pages write behind it: the heading above the story
 * where what the page declares agrees with it, else what is declared.
 */
export function readTitle({ doc, jsonLd, meta }: Sources, siteName: string | null): string {
  const page = fold(doc.title);
  const heading = headingOf(doc);
  const headline = jsonLd.headline ? fold(jsonLd.headline) : null;
  if (headline) return heading && isWithin(heading, headline) ? heading : withoutSite(headline, siteName);
  const declared = meta("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title");
  if (heading && [page, declared].some((title) => title && isWithin(heading, title))) return heading;
  return withoutSite(declared ?? page, siteName) || heading || page;
}

/** The only one of its level; of several the one in the article. */
function headingOf(doc: Document): string | null {
  const texts = (selector: string) => [...doc.querySelectorAll(selector)].map((each) => fold(each.textContent)).filter(Boolean);
  const all = new Set(texts("h1"));
  return (all.size === 1 ? [...all][0] : texts(":is(article, main) h1")[0]) ?? null;
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Long enough to be a title and not the site's name, and part of what the page is called. Few signs say much in Chinese. */
const isWithin = (heading: string, title: string): boolean =>
  bare(heading).length > (/[\u3040-\u9fff\uac00-\ud7af]/.test(heading) ? 3 : 8) && bare(title).includes(bare(heading));

const lastPart = /^(.*\S)(?:\s+[|–—\-·•»:]\s+|\s*[|_ㅣ]\s*)([^|–—·•»_ㅣ]+)$/;

function withoutSite(title: string, siteName: string | null): string {
  let left = title;
  for (let parts = lastPart.exec(left); parts; parts = lastPart.exec(left)) {
    const [, before = "", last = ""] = parts;
    if (!isSite(last, siteName) && !/^[\d./\s]{6,}$/.test(last)) break; // some write the day behind it too
    left = before;
  }
  return left;
}

/** "AP" and "AP News", "MDR.DE" and "mdr.de" are one site. */
function isSite(text: string, siteName: string | null): boolean {
  const [said, known] = [text, siteName ?? ""].map((each) => bare(each).replaceAll(" ", ""));
  return Boolean(said && known) && (known?.includes(said ?? "") || said?.includes(known ?? "") || false);
}
