import { pointAfter, pointBefore, type Point } from "#ledger/place.ts";
import { numberOf } from "./number.ts";
import { isInline } from "../text.ts";
import type { Kept } from "./kept.ts";
import type { SourceText } from "./source-texts.ts";

/** Where in the article a removed node of the source would stand: beside what is left of its neighbours. Neither changes meanwhile. */
export function pointsIn(body: Element, kept: Kept): (node: ChildNode) => Point {
  const back = seeking("previousSibling", (node) => behind(node, kept));
  const ahead = seeking("nextSibling", (node) => before(node, kept));
  return (node) => {
    const { from, to } = kept.sources.spanOf(node);
    if (kept.first === -1 || to <= kept.first) return { parent: body, previous: null, offset: 0 };
    if (from > kept.last) return endOf(body);
    for (let at: Node = node; at.parentNode; at = at.parentNode) {
      const point = back(at) ?? ahead(at) ?? startOfParent(at, kept);
      if (point) return isBlock(node) ? outOfLine(point, body) : point;
      if ((at as Element).localName === "body") break;
    }
    return endOf(body);
  };
}

/**
 * The nearest sibling on one side that leads to a point; null where none does. What it has passed it need not pass again:
 * thousands of removed nodes may stand in a row.
 */
function seeking(side: "previousSibling" | "nextSibling", lead: (node: ChildNode) => Point | null): (node: Node) => Point | null {
  const known = new Map<Node, Point | null>();
  return (node) => {
    const passed: Node[] = [];
    let point: Point | null = null;
    let at: Node | null = node;
    while (at && !point && !known.has(at)) {
      passed.push(at);
      at = at[side];
      point = at && lead(at as ChildNode);
    }
    point ??= (at && known.get(at)) ?? null;
    for (const each of passed) known.set(each, point);
    return point;
  };
}

/**
 * The later of two points. Blocks are stepped out of lines and bits of a line are not, so that what stood behind a
 * block might come to stand before it: entries follow one another as on the page.
 */
export function laterOf(one: Point, other: Point): Point {
  return startAt(one).compareBoundaryPoints(Range.START_TO_START, startAt(other)) >= 0 ? one : other;
}

function startAt({ parent, previous, offset }: Point): Range {
  const range = parent.ownerDocument.createRange();
  const text = previous ? previous.nextSibling : parent.firstChild;
  if (offset > 0 && text?.nodeType === Node.TEXT_NODE) range.setStart(text, Math.min(offset, (text as Text).length));
  else if (previous) range.setStartAfter(previous);
  else range.setStart(parent, 0);
  return range;
}

const isBlock = (node: Node): boolean => node.nodeType === Node.ELEMENT_NODE && !isInline(node as Element);

/** A parent that was kept though nothing beside the node was: the node stood alone in it. */
function startOfParent(node: Node, kept: Kept): Point | null {
  const parent = node.parentElement && kept.elementOf(numberOf(node.parentElement), "first");
  return parent ? { parent, previous: null, offset: 0 } : null;
}

function behind(node: ChildNode, kept: Kept): Point | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = textOf(node, kept);
    return text?.kept ? inText(text.kept.node, endIn(text)) : null;
  }
  const element = elementOf(node, kept, "last");
  if (element) return pointAfter(element);
  for (let child = node.lastChild; child; child = child.previousSibling) {
    const point = behind(child, kept);
    if (point) return point;
  }
  return null;
}

function before(node: ChildNode, kept: Kept): Point | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = textOf(node, kept);
    return text?.kept ? inText(text.kept.node, startIn(text)) : null;
  }
  const element = elementOf(node, kept, "first");
  if (element) return pointBefore(element);
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const point = before(child, kept);
    if (point) return point;
  }
  return null;
}

function textOf(node: Node, kept: Kept): SourceText | undefined {
  const { from, to } = kept.sources.spanOf(node);
  return to > from ? kept.sources.texts[from] : undefined;
}

const elementOf = (node: Node, kept: Kept, which: "first" | "last"): Element | undefined =>
  node.nodeType === Node.ELEMENT_NODE ? kept.elementOf(numberOf(node as Element), which) : undefined;

function inText(node: Text, offset: number): Point {
  const point = pointBefore(node);
  return { ...point, offset: point.offset + offset };
}

/** White space that the source had at that end belongs to the text, as far as the article still has it. */
function endIn({ node, kept }: SourceText): number {
  const data = kept?.node.data ?? "";
  let at = unsqueezed(data, kept?.end ?? 0);
  for (let left = node.data.length - node.data.trimEnd().length; left > 0 && /\s/.test(data[at] ?? ""); left -= 1) at += 1;
  return at;
}

function startIn({ node, kept }: SourceText): number {
  const data = kept?.node.data ?? "";
  let at = unsqueezed(data, kept?.start ?? 0);
  while (at < data.length && /\s/.test(data[at] ?? "")) at += 1;
  for (let left = node.data.length - node.data.trimStart().length; left > 0 && /\s/.test(data[at - 1] ?? ""); left -= 1) at -= 1;
  return at;
}

/** Where in `data` its first `count` characters that are not white space end. */
function unsqueezed(data: string, count: number): number {
  let at = 0;
  for (let left = count; left > 0 && at < data.length; at += 1) if (!/\s/.test(data[at] ?? "")) left -= 1;
  return at;
}

/** A block does not stand in the middle of a paragraph's line: at an end of one it stands beside it. */
function outOfLine(point: Point, body: Element): Point {
  let at = point;
  while (at.parent !== body && /^(?:p|h[1-6]|a|b|i|em|strong|span)$/.test(at.parent.localName)) {
    if (isAtStart(at)) at = pointBefore(at.parent);
    else if (isAtEnd(at)) at = pointAfter(at.parent);
    else return at;
  }
  return at;
}

const isAtStart = ({ parent, previous, offset }: Point): boolean => !previous && (parent.textContent.slice(0, offset).trim() === "" || offset === 0);

function isAtEnd({ parent, previous, offset }: Point): boolean {
  let left = offset;
  for (let node = previous ? previous.nextSibling : parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== Node.TEXT_NODE) return false;
    const data = (node as Text).data;
    if (data.slice(left).trim() !== "") return false;
    left = Math.max(0, left - data.length);
  }
  return true;
}

function endOf(body: Element): Point {
  const last = body.lastChild;
  return last ? pointAfter(last) : { parent: body, previous: null, offset: 0 };
}
