import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { numberOf } from "./number.ts";
import { squeeze } from "../text.ts";
import type { SourceText, SourceTexts } from "./source-texts.ts";

/** What of the source is in the article. */
export interface Kept {
  readonly sources: SourceTexts;
  /** The article's element with this number, if there is one. The parser may have made two of it: `<p>` closes before a block. */
  elementOf(number: number | null, which: "first" | "last"): Element | undefined;
  /** How many of these texts were kept. */
  count(span: { readonly from: number; readonly to: number }): number;
  /** Indexes of the first and the last kept text; -1 when nothing was. */
  readonly first: number;
  readonly last: number;
}

/** Finds every text of the article again in the source it came from. */
export function findKept(sources: SourceTexts, body: Element): Kept {
  sources.forget();
  let next = 0;
  const walk = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) next = match(node as Text, body, sources, next);

  const sums = [0];
  for (const text of sources.texts) sums.push((sums.at(-1) ?? 0) + (text.kept ? 1 : 0));
  const numbered = elementsIn(body, `[${marks.number}]`).map((element) => [numberOf(element), element] as const);
  const elements = { first: new Map(numbered.toReversed()), last: new Map(numbered) };
  return {
    sources,
    elementOf: (number, which) => elements[which].get(number),
    count: ({ from, to }) => (sums[to] ?? 0) - (sums[from] ?? 0),
    first: sources.texts.findIndex((text) => text.kept !== null),
    last: sources.texts.findLastIndex((text) => text.kept !== null),
  };
}

/**
 * One text of the article may be several of the source that have run together. They are looked for within
 * the nearest element that still has its number, in order. @returns the index behind the last one found
 */
function match(node: Text, body: Element, sources: SourceTexts, next: number): number {
  const { data } = node;
  if (!/\S/.test(data)) return next;
  const { from, to } = sources.within(nearestNumber(node, body));
  let at = Math.max(from, next);
  while (at < to && (sources.texts[at]?.isCut || sources.texts[at]?.kept)) at += 1;
  const same = at < to ? sources.texts[at] : undefined;
  if (same?.node.data === data) {
    same.kept = { node, start: 0, end: Number.POSITIVE_INFINITY }; // nearly all of them: neither has to be squeezed
    return at + 1;
  }
  const whole = squeeze(data);
  let done = 0;
  at = Math.max(from, next);
  while (done < whole.length) {
    let found = find(whole, done, at, to, sources.texts);
    if (found === -1 && done === 0 && at > from) found = find(whole, done, from, at, sources.texts);
    const text = sources.texts[found];
    if (!text) break;
    const end = Math.min(whole.length, done + text.squeezed.length);
    text.kept = { node, start: done, end };
    done = end;
    at = found + 1;
  }
  return Math.max(next, at);
}

function nearestNumber(node: Text, body: Element): number {
  for (let at = node.parentElement; at && at !== body; at = at.parentElement) {
    const number = numberOf(at);
    if (number !== null) return number;
  }
  return 0;
}

/** Looks so many texts ahead for what continues one: close by first, for a caption may stand on a page twice. */
const reaches = [2, 40];

function find(whole: string, done: number, from: number, to: number, texts: readonly SourceText[]): number {
  for (const reach of reaches) {
    const found = findWithin(reach, whole, done, { from, to }, texts);
    if (found !== -1) return found;
  }
  return -1;
}

function findWithin(reach: number, whole: string, done: number, { from, to }: { readonly from: number; readonly to: number }, texts: readonly SourceText[]): number {
  for (let index = from; index < to; index += 1) {
    const text = texts[index];
    if (!text || text.isCut || text.kept) continue;
    const rest = whole.length - done;
    if (text.squeezed.length >= rest ? text.squeezed.startsWith(whole.slice(done)) : continues(whole, done, index, Math.min(to, index + 1 + reach), texts)) return index;
  }
  return -1;
}

/** Does this text begin the rest, and some later one what then remains? A lone "The" proves nothing. */
function continues(whole: string, done: number, index: number, to: number, texts: readonly SourceText[]): boolean {
  const { squeezed } = texts[index] as SourceText;
  if (!whole.startsWith(squeezed, done)) return false;
  const behind = done + squeezed.length;
  return texts.slice(index + 1, to).some((text) => {
    const length = Math.min(text.squeezed.length, whole.length - behind);
    return !text.isCut && whole.startsWith(text.squeezed.slice(0, length), behind);
  });
}
