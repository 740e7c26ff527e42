import { caps } from "#core/caps.ts";
import { elementsIn } from "#core/elements-in.ts";
import { core, fold, foldedText } from "../text.ts";
import { decoded } from "./entities.ts";
import type { Sources } from "./index.ts";

/**
 * The story's own title, without the site's name that many pages write beside it.
 *
 * A page tells it up to four times: in the heading, for those who share it (`og:title`), in JSON-LD, and in `<title>`.
 * The last is worded for search engines, and whichever of the others only repeats it was made from it. So what differs
 * from it is the editors' own: the heading, when another source has it too (a lone `h1` may be a section's name),
 * then what is shared, then the headline.
 */
export function readTitle({ doc, jsonLd, meta }: Sources, siteName: string | null, address: string): string {
  const bare = (text: string | null | undefined) => withoutSite(fold(decoded((text ?? "").slice(0, caps.title))), siteName, address);
  const page = bare(doc.title);
  const headline = bare(jsonLd.headline);
  const shared = bare(meta("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title"));
  const heading = headingOf(doc, [shared, headline, page]);

  if (heading && [shared, headline].some((title) => isSame(title, heading)) && !isSame(heading, page)) return heading;
  const whole = [heading, page].find((each) => isCutShort(shared, each));
  if (!whole && isOwn(shared, page)) return widened(shared, heading, headline);
  if (shared && isOwn(headline, page)) return headline;
  const said = whole ?? (shared || page || headline);
  return heading && isWithin(heading, said) && !isSame(headline, said) ? heading : said || heading || fold(doc.title);
}

/** A page may have ten thousand, and each is compared with all that it calls itself. */
const mostHeadings = 100;

/** The only one of its level; of several the one that the page's titles know, or the one in the article. */
function headingOf(doc: Document, titles: readonly string[]): string | null {
  const texts = (selector: string) => elementsIn(doc, selector).slice(0, mostHeadings).map((each) => foldedText(each).slice(0, caps.title)).filter(Boolean);
  const all = [...new Set(texts("h1"))];
  const [known] = all.filter((text) => titles.some((title) => isWithin(text, title))).toSorted((a, b) => b.length - a.length);
  return (all.length === 1 ? all[0] : (known ?? texts(":is(article, main) h1")[0])) ?? null;
}

/** Letters and digits alone: quotation marks come in many shapes. */
const spaced = (text: string): string => core(text.normalize("NFKC"), " ");

const isSame = (one: string, other: string): boolean => spaced(one) !== "" && spaced(one) === spaced(other);

const isOwn = (title: string, page: string): boolean => title !== "" && !isSame(title, page);

/** Where sharers are given only the beginning. */
const isCutShort = (title: string, heading: string | null): boolean => title !== "" && heading !== null && spaced(heading).startsWith(`${spaced(title)} `);

/** Where what is shared is the heading with something beside it, the heading alone; unless the headline has it too. */
const widened = (shared: string, heading: string | null, headline: string): string =>
  heading && isWithin(heading, shared) && !isSame(headline, shared) ? heading : shared;

/** Long enough to be a title and not the site's name, and part of what the page is called. Few signs say much in Chinese. */
const isWithin = (heading: string, title: string): boolean =>
  spaced(heading).length > (/[\u3040-\u9fff\uac00-\ud7af]/.test(heading) ? 3 : 8) && spaced(title).includes(spaced(heading));

const lastPart = /^(.*\S)(?:\s+[|–—\-·•»:]\s+|\s*[|_ㅣ｜]\s*)([^|–—·•»_ㅣ｜]+)$/;
const firstPart = /^([^|–—·•»_ㅣ｜]+?)\s*[|ㅣ｜]\s*(\S.*)$/;

function withoutSite(title: string, siteName: string | null, address: string): string {
  const isFurniture = (part: string): boolean => isSite(part, siteName, address) || /^[\d./\s]{6,}$/.test(part) || isSectionOf(part, address); // some write the day behind it too
  let left = title;
  for (let parts = lastPart.exec(left); parts; parts = lastPart.exec(left)) {
    const [, before = "", last = ""] = parts;
    if (!isFurniture(last)) break;
    left = before;
  }
  const [, first = "", rest = ""] = firstPart.exec(left) ?? [];
  return rest && isSite(first, siteName, address) ? rest : left;
}

const joined = (text: string): string => spaced(text).replaceAll(" ", "");

/** "AP" and "AP News", "MDR.DE" and "mdr.de" are one site; some know themselves by their address alone. */
function isSite(text: string, siteName: string | null, address: string): boolean {
  const [said, known] = [joined(text), joined((siteName ?? "").replace(/^(?:the|der|die|das|le|la|el|il)\s/i, ""))];
  const host = joined(new URL(address).hostname.replace(/^www\./, ""));
  return said !== "" && ((known !== "" && (known.includes(said) || said.includes(known))) || (said.length > 3 && host.includes(said)));
}

/** "… | Politics" under `/politics/`. */
const isSectionOf = (text: string, address: string): boolean =>
  new URL(address).pathname.split("/").slice(0, -1).some((part) => part.length > 2 && joined(part) === joined(text));
