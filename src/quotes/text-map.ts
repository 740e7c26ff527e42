/** The text of an element as one string, and where in its nodes each letter stands. */
export interface TextMap {
  /** White space is one space wherever there is any, and between blocks. */
  readonly text: string;
  /** What stands between two places of `text`. */
  rangeOf(start: number, end: number): Range;
  /** The places of `text` that a range begins and ends at. */
  placesOf(range: AbstractRange): readonly [start: number, end: number];
}

const blocks = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, pre, blockquote, figure, figcaption, table, tr, td, th, div, section, aside, ul, ol, dl, summary, hr, br";

/** @param ours selects what stands amid the text and is none of it */
export function mapText(root: HTMLElement, ours: string): TextMap {
  const nodes: Text[] = [];
  /** Of each letter: the number of its node, and its place in there. */
  const owners: number[] = [];
  const offsets: number[] = [];
  const runs: string[] = [];
  const add = (run: string, node: number, offset: number) => {
    runs.push(run);
    for (let at = 0; at < run.length; at++) {
      owners.push(node);
      offsets.push(offset + at);
    }
  };
  // Asked of the last run: looking at the end of a text that is being put together would put it together each time.
  const space = (node: number, offset: number) => void (runs.length > 0 && runs.at(-1) !== " " && add(" ", node, offset));
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(ours)) continue;
    const own = nodes.push(node) - 1;
    const around: Element | null = node.parentElement?.closest(blocks) ?? null;
    if (around !== block || node.previousSibling?.nodeName === "BR") space(own, 0);
    block = around;
    for (const { 0: run, index } of node.data.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(run)) space(own, index);
      else add(run, own, index);
    }
  }
  return { text: runs.join(""), rangeOf: (start, end) => rangeOver(nodes, owners, offsets, start, end), placesOf: (range) => [placeOf(nodes, owners, offsets, range, true), placeOf(nodes, owners, offsets, range, false)] };
}

function rangeOver(nodes: readonly Text[], owners: readonly number[], offsets: readonly number[], start: number, end: number): Range {
  const range = document.createRange();
  const [first, last] = [nodes[owners[start] ?? 0], nodes[owners[end - 1] ?? 0]];
  if (first) range.setStart(first, offsets[start] ?? 0);
  if (last) range.setEnd(last, Math.min((offsets[end - 1] ?? 0) + 1, last.length));
  return range;
}

/** The first letter that does not stand before the boundary; by halving, for letters stand in the order of the document. */
function placeOf(nodes: readonly Text[], owners: readonly number[], offsets: readonly number[], range: AbstractRange, isStart: boolean): number {
  const boundary = document.createRange();
  boundary.setStart(isStart ? range.startContainer : range.endContainer, isStart ? range.startOffset : range.endOffset);
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[owners[middle] ?? 0];
    const isBefore = node !== undefined && boundary.comparePoint(node, offsets[middle] ?? 0) < 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
