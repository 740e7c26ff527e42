import { elementsIn } from "#core/elements-in.ts";
import { isHeading, lineOf, sizeOf, type Line } from "../lines.ts";
import { isDocument } from "../documents.ts";
import type { Step } from "./index.ts";
import { core } from "../text.ts";

/** Where most of an article is links to its own site, that is what it is: an index, a review of the week. */
const largestPart = 0.3;

/** Leads to other stories of the same site that stand amid this one: paragraphs, lists and cards that are nothing but the link. */
export const teasers: Step = {
  name: "teasers",
  apply({ root, base, lines, drop }) {
    const all = lines();
    const leads = all.filter((line) => isLead(line, base)).map(({ element }) => element);
    const last = all.findLast(({ isProse, element }) => isProse && !element.closest("li"))?.element;
    const isBehind = (list: Element) => last !== undefined && (last.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const lists = elementsIn(root, "ul, ol").filter((list) => !list.parentElement?.closest("ul, ol, table, figure") && isTeaserList(list, base, isBehind(list)));
    const cards = elementsIn(root, "a[href]:has(h2, h3, h4)").filter((card) => leadsHome(card, base));
    const found = [...leads, ...lists, ...cards].filter((element) => !isAnnounced(element));
    if (sum(found.map((element) => sizeOf(element.textContent))) > largestPart * sum(all.map(({ size }) => size))) return;
    for (const element of found) {
      if (!root.contains(element)) continue;
      const label = labelOf(element);
      drop(element);
      if (label) drop(label);
    }
  },
};

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** An address that is written out says where something is from: a note. */
function isLead(line: Line, base: string): boolean {
  const { element, linked, size, text } = line;
  if (linked < 0.6 || size < 3 || text.includes("://") || element.closest("li, table, figure")) return false;
  return (isLabelledLink(line) || (isLinkAlone(line) && !isHeading(element))) && leadsHome(element, base);
}

/** A headline: "Get the pattern here." is a sentence of the story. */
const isLinkAlone = ({ linked, size, text }: Line): boolean => linked >= 0.9 && size <= 30 && !/[.!。！]$/.test(text);

/** "More: the story" in any language: few words, a colon or a stroke, and one link to the end. */
function isLabelledLink({ element, linked, text }: Line): boolean {
  const links = element.querySelectorAll("a[href]");
  const [said] = links.length === 1 ? text.split((links[0] as Element).textContent.trim().slice(0, 20)) : [];
  return linked >= 0.6 && said !== undefined && /^[^.!?]{2,40}\s?[:：|»>›→▶]\s*$/u.test(said);
}

/**
 * Headlines, each a link to the same site or hardly more. Behind all prose more words may stand before or behind the
 * link; what a checklist links stands in the midst of its sentences.
 */
function isTeaserList(list: Element, base: string, isBehind: boolean): boolean {
  if (!list.querySelector("a[href]")) return false;
  const items = [...list.children].map(lineOf).filter(({ size }) => size > 0);
  if (items.length > 2 && items.every(({ element, linked }) => linked >= 0.9 && leadsWithin(element))) return true;
  if (items.length === 0 || !items.every(({ element }) => leadsHome(element, base))) return false;
  const mean = (of: (line: Line) => number) => sum(items.map(of)) / items.length;
  return mean(({ size }) => size) >= 5 && mean(({ linked }) => linked) >= (isBehind && mean(hasLinkAtEnd) > 0.6 ? 0.35 : 0.6);
}

/** At either end: 1 or 0. */
function hasLinkAtEnd({ element, text }: Line): number {
  const links = elementsIn(element, "a[href]").map((link) => core(link.textContent));
  return Number(core(text).startsWith(links[0] ?? "") || core(text).endsWith(links.at(-1) ?? ""));
}

/** "More information here:" is told by its words, if at all. */
const isAnnounced = ({ previousElementSibling: before }: Element): boolean => before !== null && /[:：]\s*$/.test(before.textContent.slice(-9));

/** The heading or label right above, if it belongs to nothing else. */
function labelOf(element: Element): Element | null {
  const before = element.previousElementSibling;
  if (!before || before.querySelector("img")) return null;
  const { size, ends, isProse } = lineOf(before);
  const isLabel = size > 0 && size <= 8 && !ends && !isProse && (isHeading(before) ? isHeading(element.nextElementSibling ?? before) : before.localName === "p");
  return isLabel ? before : null;
}

export function leadsHome(element: Element, base: string): boolean {
  const links = element.matches("a[href]") ? [element] : elementsIn(element, "a[href]");
  return links.length > 0 && links.every((link) => isSameSite(link.getAttribute("href") ?? "", base));
}

/** A table of contents: the reader has headings. */
const leadsWithin = (item: Element): boolean => elementsIn(item, "a[href]").every((link) => (link.getAttribute("href") ?? "").includes("#"));

function isSameSite(address: string, base: string): boolean {
  if (here?.href !== base) here = new URL(base);
  const there = URL.parse(address);
  if (!there) return false;
  const isPart = there.pathname === here.pathname && there.hash !== "";
  return /^https?:$/.test(there.protocol) && !isPart && !isDocument(there.pathname) && siteOf(there.hostname) === siteOf(here.hostname);
}

/** The page that was asked about last, which is asked about for each of its links. */
let here: URL | undefined;

/** Good enough to tell "www.news.example" from "shop.other": the last two labels, three where the second is short. */
function siteOf(host: string): string {
  const labels = host.split(".");
  const short = (labels.at(-2)?.length ?? 0) <= 3;
  return labels.slice(short ? -3 : -2).join(".");
}
