import type { Metadata } from "./metadata/index.ts";
import { fold } from "./text.ts";

interface Evidence {
  readonly meta: Metadata;
  readonly words: number;
  readonly address: string;
}

/** Below this the page is refused; *clean it anyway* is offered. */
const threshold = 0.3;

export const isRefused = (confidence: number): boolean => confidence < threshold;

/**
 * How sure we are that this is an article, 0 to 1: what the page declares, weighed against what was found.
 * Better to keep a page that is none than to refuse one that is.
 */
export function assess(body: Element, { meta, words, address }: Evidence): number {
  const isDeclared = isArticleType(meta);
  const isDenied = !isDeclared && meta.jsonLd.types.some((type) => /^(?:Product|ProductGroup|CollectionPage|SearchResultsPage|ItemList|OfferCatalog)$/.test(type));
  const isListing = !isDeclared && isListingPath(new URL(address).pathname);
  const length = Math.min(1, words / 120);
  const prose = 1 - linkDensity(body);
  const paragraphs = Math.min(1, longParagraphs(body) / 3);
  const shape = 0.35 * length + 0.4 * prose * prose + 0.25 * paragraphs;
  const declared = isDeclared ? 1 : 0.75;
  const penalty = (isDenied ? 0.45 : 1) * (isListing ? 0.4 : 1) * agreement(meta, words);
  return Math.round(100 * shape * declared * penalty) / 100;
}

/** A front page, or the answer to a search. */
const isListingPath = (path: string): boolean => path === "/" || /\/(?:search|suche|buscar|recherche|tags?|category|categories)(?:\/|$)/i.test(path);

const isArticleType = ({ jsonLd, type }: Metadata): boolean => jsonLd.type !== undefined || type === "article";

/** What the page says of its length, beside what we kept. */
function agreement({ jsonLd }: Metadata, words: number): number {
  const said = jsonLd.words ?? 0;
  if (said < 100) return 1;
  return words < said / 3 ? 0.7 : 1;
}

function linkDensity(body: Element): number {
  const all = fold(body.textContent).length;
  let linked = 0;
  for (const link of body.querySelectorAll("a")) linked += fold(link.textContent).length;
  return all === 0 ? 1 : Math.min(1, linked / all);
}

/** Blocks with two lines of prose or more. Pages that set their paragraphs with line breaks have them too. */
function longParagraphs(body: Element): number {
  let count = 0;
  for (const text of paragraphTexts(body)) if (text.length > (/[\u3040-\u9fff]/.test(text) ? 40 : 100)) count += 1;
  return count;
}

function* paragraphTexts(body: Element): Iterable<string> {
  for (const block of body.querySelectorAll("p, li, td, blockquote, dd, pre")) if (!block.querySelector("p")) yield fold(block.textContent);
  for (const block of [body, ...body.querySelectorAll("div, section, article")]) {
    for (const node of block.childNodes) if (node.nodeType === Node.TEXT_NODE) yield fold(node.nodeValue ?? "");
  }
}
