/** One line as it is read: the texts between two breaks, whichever inline elements they stand in. Offsets count in `said`. */
export interface Line {
  readonly texts: readonly Text[];
  /** Where each text begins. */
  readonly starts: readonly number[];
  /** What the texts say, one right behind the other. */
  readonly said: string;
  /** The block that the line stands in. */
  readonly block: Element;
}

/** Elements that stand within a line, and pictures and the like in it. */
const withinLine: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr picture q rb ruby s samp small source span strike strong sub sup svg time tt u var wbr".split(" "),
);

const isWithinLine = (node: Node): boolean => node.nodeType !== Node.ELEMENT_NODE || withinLine.has((node as Element).localName);

/** Texts on either side of one. A line of more is no line that anybody wrote, and asking each of its texts for it would take minutes. */
const longestLine = 120;

/**
 * The line that a text stands in; null where it has no end.
 * @param far texts that are known to have too many before them: the next ones have more still. It is added to; whoever
 *   asks all texts of a page in order walks a line of thousands once.
 */
export function lineAround(text: Text, far: Set<Text> = new Set()): Line | null {
  const before = textsBeside(text, "before", far);
  if (!before) far.add(text);
  const behind = before && textsBeside(text, "behind");
  return behind && lineOfTexts([...before.toReversed(), text, ...behind]);
}

function textsBeside(text: Text, side: "before" | "behind", far?: ReadonlySet<Text>): readonly Text[] | null {
  const texts: Text[] = [];
  for (let at = beside(text, side); at; at = beside(at, side)) if (texts.push(at) > longestLine || far?.has(at)) return null;
  return texts;
}

/** The line behind a `<br>`, if there is one in the same block. */
export function lineBehind({ texts, block }: Line): Line | null {
  const last = texts.at(-1) as Text;
  const next = beside(last, "behind", true);
  return next && block.contains(next) ? lineAround(next) : null;
}

/** The next text on the same line, blank ones included. */
export function beside(text: Text, side: "before" | "behind", overBreak = false): Text | null {
  const [sibling, child] = side === "before" ? (["previousSibling", "lastChild"] as const) : (["nextSibling", "firstChild"] as const);
  let at: Node = text;
  for (;;) {
    const next: Node | null = at[sibling];
    if (next) at = innermost(next, child);
    else if (at.parentElement && isWithinLine(at.parentElement)) at = at.parentElement;
    else return null;
    if (!next) continue;
    if (at.nodeType === Node.TEXT_NODE) return at as Text;
    if (!isWithinLine(at) && !(overBreak && (at as Element).localName === "br")) return null;
  }
}

/** How many `<br>` stand at the edge of a line, whose outermost text is given. */
export function breaksBeside(text: Text, side: "before" | "behind"): number {
  const sibling = side === "before" ? "previousSibling" : "nextSibling";
  let edge: Node = text;
  while (!edge[sibling] && edge.parentElement && isWithinLine(edge.parentElement)) edge = edge.parentElement;
  let count = 0;
  for (let at = edge[sibling]; at && (at.nodeName === "BR" || !at.textContent?.trim()); at = at[sibling]) if (at.nodeName === "BR") count += 1;
  return count;
}

function innermost(node: Node, child: "firstChild" | "lastChild"): Node {
  let at = node;
  while (at.nodeType === Node.ELEMENT_NODE && isWithinLine(at) && at[child]) at = at[child];
  return at;
}

function lineOfTexts(texts: readonly Text[]): Line {
  const starts: number[] = [];
  let said = "";
  for (const { data } of texts) {
    starts.push(said.length);
    said += data;
  }
  let block = texts[0]?.parentElement as Element;
  while (isWithinLine(block) && block.parentElement) block = block.parentElement;
  return { texts, starts, said, block };
}

/** What stands between two offsets, as a range; whole elements where it fills them. */
export function rangeIn(line: Line, from: number, to: number): Range {
  const range = line.block.ownerDocument.createRange();
  const first = line.starts.findLastIndex((start) => start <= from);
  const last = line.starts.findLastIndex((start) => start < to);
  range.setStart(line.texts[first] as Text, from - (line.starts[first] ?? 0));
  range.setEnd(line.texts[last] as Text, to - (line.starts[last] ?? 0));
  return widened(range);
}

/** Over the edges of elements that it fills, so that none is torn in two and none is left behind empty. */
function widened(range: Range): Range {
  const isShared = (node: Node): boolean => node === range.commonAncestorContainer;
  while (!isShared(range.startContainer) && isBlankUpTo(range.startContainer, range.startOffset)) range.setStartBefore(range.startContainer);
  while (!isShared(range.endContainer) && isBlankFrom(range.endContainer, range.endOffset)) range.setEndAfter(range.endContainer);
  for (let shared = range.commonAncestorContainer; isWithinLine(shared); shared = range.commonAncestorContainer) {
    if (!isBlankUpTo(range.startContainer, range.startOffset) || !isBlankFrom(range.endContainer, range.endOffset)) break;
    range.selectNode(shared);
  }
  return range;
}

const isBlankUpTo = (node: Node, offset: number): boolean => isBlank(node, 0, offset);
const isBlankFrom = (node: Node, offset: number): boolean => isBlank(node, offset, Infinity);

/** Whether there is nothing to see in a part of a node: offsets count as in a range. */
function isBlank(node: Node, from: number, to: number): boolean {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data.slice(from, to).trim() === "";
  return [...node.childNodes].slice(from, to).every((child) => child.textContent?.trim() === "" && child.nodeName !== "IMG");
}
