import type { Clipping } from "#core/clipping.ts";

/** What a golden page expects of itself: `expectations.json`. */
export interface Expectations {
  readonly url: string;
  /** Lines that the article has, and lines that it has not; white space folded. */
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
  readonly refused?: boolean;
  /** Lines that it has exactly once. */
  readonly once?: readonly string[];
  /** Beginnings of its blocks, as they follow one another. */
  readonly order?: readonly string[];
  /** Ends of the addresses of its pictures. */
  readonly pictures?: readonly string[];
  /** The end of the address of its lead picture. */
  readonly lead?: string;
  /** Addresses that it links to. */
  readonly links?: readonly string[];
  /** Pieces of its HTML. */
  readonly html?: readonly string[];
  /** How many links lead to another place within it. */
  readonly anchors?: number;
  readonly partial?: boolean;
}

const fold = (text: string) => text.replace(/\s+/g, " ").trim();

/** Everything in which an article is not what its page expects, a sentence each. */
export function complaints(clipping: Clipping, expected: Expectations): readonly string[] {
  const { body } = new DOMParser().parseFromString(clipping.html, "text/html");
  const text = fold(body.textContent);
  const links = [...body.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  const at = (expected.order ?? []).map((line) => text.indexOf(line));
  return [
    ...expected.must.filter((line) => !text.includes(line)).map((line) => `misses: ${line}`),
    ...expected.mustNot.filter((line) => text.includes(line)).map((line) => `has: ${line}`),
    ...(expected.once ?? []).filter((line) => text.split(line).length !== 2).map((line) => `has ${text.split(line).length - 1} times: ${line}`),
    ...(at.some((place, index) => place < (at[index - 1] ?? 0)) ? [`is out of order: ${at.join(", ")}`] : []),
    ...(expected.lead && !clipping.leadPicture?.url.endsWith(`/${expected.lead}`) ? [`its lead is ${clipping.leadPicture?.url}`] : []),
    ...(expected.pictures ?? []).filter((end) => !clipping.pictures.some(({ url }) => url.endsWith(`/${end}`))).map((end) => `shows no ${end}`),
    ...(expected.links ?? []).filter((link) => !links.includes(link)).map((link) => `does not link to ${link}`),
    ...(expected.html ?? []).filter((piece) => !clipping.html.includes(piece)).map((piece) => `has no ${piece}`),
    ...(expected.anchors === undefined ? [] : anchorComplaints(body, links, expected.anchors)),
    ...(expected.partial === undefined || expected.partial === clipping.partial ? [] : [`says ${clipping.partial ? "partial" : "whole"}`]),
  ];
}

function anchorComplaints(body: Element, links: readonly string[], expected: number): readonly string[] {
  const own = links.filter((link) => link.startsWith("#"));
  const lost = own.filter((link) => body.querySelectorAll(`[id="${link.slice(1)}"]`).length !== 1);
  return [...(own.length === expected ? [] : [`has ${own.length} links within it`]), ...lost.map((link) => `has no single place for ${link}`)];
}
