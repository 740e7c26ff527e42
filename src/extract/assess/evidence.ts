import { elementsIn } from "#core/elements-in.ts";
import type { Removal } from "#core/removal.ts";
import type { Metadata } from "../metadata/index.ts";
import { countWords, fold } from "../text.ts";
import type { Work } from "../turns.ts";
import { buildOf, type Build } from "./build.ts";
import { isListAddress, isStoryAddress } from "./address.ts";
import { sharedText } from "./shared-text.ts";

/** What is to be judged. */
export interface Case {
  /** The article, sanitised. */
  readonly body: Element;
  /** The page's body before anything was cut. */
  readonly source: Element;
  readonly meta: Metadata;
  readonly address: string;
  readonly words: number;
  readonly removed: readonly Pick<Removal, "words" | "reason">[];
}

/** What was counted. Shares are 0 to 1; null where the page does not say. */
export interface Evidence {
  readonly words: number;
  /** Words that the page says it has. */
  readonly wordsSaid: number | null;
  /** Of the text that the page carries a second time in JSON-LD, the share that was kept; and the other way round. */
  readonly textKept: number | null;
  readonly textKnown: number | null;
  readonly saysArticle: boolean;
  readonly saysOther: boolean;
  readonly isListAddress: boolean;
  readonly isStoryAddress: boolean;
  /** Of the letters kept, the share in links. */
  readonly linked: number;
  readonly longParagraphs: number;
  /** Of the letters in the page's long paragraphs, the share kept. */
  readonly paragraphsKept: number;
  /** Headings outside the article that are links: teasers of other stories. */
  readonly headlines: number;
  /** Blocks that were taken from its midst as standing outside, or hidden: nobody knows what they are. */
  readonly pieces: number;
  /** Those of forty words or more. */
  readonly doubtful: number;
  /** Of all letters on the page, the share in links. */
  readonly pageLinked: number;
  /** Prices on the page. */
  readonly prices: number;
  /** Of the signs kept, the share that stands for what could not be read. */
  readonly garbled: number;
  /** JSON or XML, as browsers show it. */
  readonly isData: boolean;
  /** The page says nothing else, and leads nowhere: there was nothing to choose from. */
  readonly isAllThereIs: boolean;
  readonly build: Build;
  /** Words that were taken out amid the article, to each that was kept. */
  readonly takenOut: number;
  readonly isSigned: boolean;
}

export function* gathering({ body, source, meta, address, words, removed }: Case): Work<Evidence> {
  const { jsonLd } = meta;
  const text = fold(body.textContent);
  const page = fold(source.textContent);
  const said = (jsonLd.body ?? "").length > 300 ? fold(jsonLd.body ?? "") : null;
  const pieces = removed.filter(({ reason }) => reason === "outside" || reason === "hidden");
  yield;
  const paragraphs = elementsIn(source, "p").map(({ textContent }) => fold(textContent));
  yield;
  const longParagraphs = paragraphTexts(body).filter(isLong).length;
  yield;
  const paragraphsKept = keptOf(paragraphs, text);
  yield;
  return {
    words,
    wordsSaid: jsonLd.words && jsonLd.words >= 50 ? jsonLd.words : said ? countWords(said) : null,
    textKept: said === null ? null : sharedText(said, text),
    textKnown: said === null ? null : sharedText(text, said),
    saysArticle: jsonLd.type !== undefined || meta.type === "article",
    saysOther: jsonLd.types.some((type) => /^(?:Product|ProductGroup|CollectionPage|SearchResultsPage|ItemList|OfferCatalog|VideoObject)$/.test(type)),
    isListAddress: isListAddress(address),
    isStoryAddress: isStoryAddress(address),
    linked: linkedShare(body, text.length),
    longParagraphs,
    paragraphsKept,
    headlines: headlinesOutside(source, text),
    pieces: pieces.length,
    doubtful: pieces.filter(({ words: gone }) => gone >= 40).length,
    pageLinked: linkedShare(source, page.length),
    prices: page.match(price)?.length ?? 0,
    garbled: text.length === 0 ? 0 : (text.match(unreadable)?.length ?? 0) / text.length,
    isData: /^(?:\{\s*"|\[\s*[{[]|<[?!\w][^<]*>\s*<)/.test(text),
    isAllThereIs: text.length >= page.length && source.querySelector(choices) === null,
    build: buildOf(body),
    takenOut: removed.reduce((sum, { reason, words: gone }) => sum + (reason === "comments" ? 0 : gone), 0) / Math.max(1, words),
    isSigned: meta.byline !== null,
  };
}

/** What every page has that is more than a text. */
const choices = "h1, h2, h3, form, button, img, iframe, nav, header, footer, a[href]:not([href^='javascript:' i])";

const price = /[$€£¥₹]\s?\d|\d[.,]\d\d\s?(?:€|EUR|USD|GBP|kr\b|zł|Kč|₽|Rs)/g;

/** The sign for a byte of no known letter, and what Chinese or Cyrillic look like when they are read as Latin. */
const unreadable = /[\uFFFD\u0080-\u009F\u00A1-\u00BF\u00D0\u00D7\u00DE\u00F0\u00FE]/g;

function linkedShare(body: Element, all: number): number {
  let linked = 0;
  for (const link of elementsIn(body, "a")) linked += fold(link.textContent).length;
  return all === 0 ? 1 : Math.min(1, linked / all);
}

/** Two lines of prose or more; Kana, Han and Hangul say it in fewer signs. */
const isLong = (text: string): boolean => text.length > (/[\u3040-\u9fff\uac00-\ud7a3]/.test(text) ? 40 : 100);

/** Pages that set their paragraphs with line breaks have them too. */
function paragraphTexts(body: Element): readonly string[] {
  const blocks = elementsIn(body, "p, li, td, blockquote, dd, pre").filter((block) => !block.querySelector("p, li")).map((block) => fold(block.textContent));
  const loose = [body, ...elementsIn(body, "div, section, article")].flatMap((block) => [...block.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => fold(node.nodeValue ?? "")));
  return [...blocks, ...loose].filter(Boolean);
}

/** So many texts are looked for in the whole of the article, which is a long way on a page of ten thousands; no article has lost more. */
const mostSought = 300;

/** UTF-16 units: within so many the next paragraph begins, where it was kept. */
const nearby = 5000;

/** Looks in a text for the beginnings of paragraphs, one after the other, for links and marks inside them may have been changed. */
class Beginnings {
  readonly #text: string;
  #next = 0;
  #sought = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param paragraph folded */
  has(paragraph: string): boolean {
    const start = paragraph.slice(0, 50);
    const isNext = this.#text.slice(this.#next, this.#next + nearby).includes(start);
    const at = isNext ? this.#text.indexOf(start, this.#next) : (this.#sought += 1) <= mostSought ? this.#text.indexOf(start) : -1;
    if (at !== -1) this.#next = at;
    return at !== -1;
  }
}

/** @param paragraphs folded */
function keptOf(paragraphs: readonly string[], text: string): number {
  const beginnings = new Beginnings(text);
  let [all, kept] = [0, 0];
  for (const own of paragraphs) {
    if (own.length <= 100) continue;
    all += own.length;
    if (beginnings.has(own)) kept += own.length;
  }
  return all === 0 ? 1 : kept / all;
}

function headlinesOutside(source: Element, text: string): number {
  let count = 0;
  const links = elementsIn(source, "h1, h2, h3, h4").flatMap((heading) => (heading.closest("a[href]") ? heading : elementsIn(heading, "a[href]")));
  for (const link of links.slice(0, mostSought)) {
    const said = fold(link.textContent);
    if (said.length > 20 && !text.includes(said)) count += 1;
  }
  return count;
}
