import { caps } from "#core/caps.ts";
import { elementsIn } from "#core/elements-in.ts";
import { fold } from "../text.ts";
import { decoded } from "./entities.ts";
import type { HeadingLine } from "./heading-lines.ts";
import type { Sources } from "./index.ts";
import { announced, isName, isPerson, isSomebody, nameOf } from "./person-names.ts";

const marked =
  "[itemprop~=author i] [itemprop=name i], [itemprop~=author i], [rel~=author i], .author.vcard .fn, .author .fn, .byline .author, .byline-name, .author-name, .post-author-name, .entry-author-name, .byline__name, .c-byline__author, .article-author, .post-author";

const declaring = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "article:author_name", "articleAuthor", "twitter:misc:written by"] as const;

/**
 * Everybody who wrote it, by name alone, as one line. Where no person is named, whoever the page declares,
 * be it the site itself; null when it does not say.
 */
export function readByline({ doc, jsonLd, meta }: Sources, siteName: string | null, lines: readonly HeadingLine[]): string | null {
  const said: readonly (() => readonly string[])[] = [() => (jsonLd.authors ?? []).map(decoded), ...declaring.map((name) => () => [meta(name) ?? ""]), () => scholars(doc), () => [labelled(meta)], () => markedNames(doc)];
  const first = (take: (texts: readonly string[]) => string | null) => {
    for (const read of said) {
      const byline = take(read());
      if (byline !== null) return byline;
    }
    return null;
  };
  const named = first((texts) => bylineOf(texts, siteName));
  if (named && !isLogin.test(named)) return named;
  return nearHeading(lines, siteName) ?? named ?? first(someone);
}

/** One word alone may be how somebody logs in, or a desk. */
const isLogin = /^[\w.-]+$/;

/** What is left of these texts when only names may stay; null when nothing is. */
export function bylineOf(texts: readonly string[], siteName: string | null): string | null {
  const people = [...new Set(texts.map(nameOf))].filter((name) => isName(name, siteName));
  return people.length > 0 ? people.join(", ") : null;
}

const someone = (texts: readonly string[]): string | null => texts.map(nameOf).find(isSomebody) ?? null;

/** Journals of science name each author in a `<meta>` of its own. */
const scholars = (doc: Document): readonly string[] =>
  elementsIn(doc, "meta[name='citation_author' i]").slice(0, 100).map((each) => (each.getAttribute("content") ?? "").slice(0, caps.byline));

/** Sharers are told two facts of the publisher's choice, each with its label. */
const labelled = (meta: Sources["meta"]): string => (/by$|^(?:verfasst|geschrieben) von|^(?:écrit|rédigé) par|^escrito por|^scritto da|^autor|^yazan|^geschreven door/i.test(meta("twitter:label1") ?? "") ? (meta("twitter:data1") ?? "") : "");

function markedNames(doc: Document): readonly string[] {
  const within = doc.querySelector("article, main, [role=main]") ?? doc.body;
  const found = elementsIn(within, marked).filter((each) => !each.querySelector(marked)).slice(0, 4);
  return found.map((each) => fold(each.textContent).slice(0, caps.byline));
}

const isForAuthors = "[class*=author i], [class*=byline i], [class*=autor i], [href*='/author' i], [href*='/autor' i], [href*='/auteur' i]";

/** What a line near the heading says with "By", or marks as its author. */
function nearHeading(lines: readonly HeadingLine[], siteName: string | null): string | null {
  for (const { text } of lines) {
    const name = announced(text);
    if (name && isName(name, siteName)) return name;
  }
  const own = lines.filter(({ element }) => element.matches(isForAuthors) && !element.querySelector(isForAuthors)).map(({ text }) => nameOf(text));
  const people = [...new Set(own)].filter((name) => isPerson(name) && isName(name, siteName)).slice(0, 4);
  return people.length > 0 ? people.join(", ") : null;
}
