import { bodyIn, rangeIn, rootOf, selectionOf } from "./native.ts";

/** The ranges that the person has selected, told in the copy's own nodes. They follow the copy as it changes. */
export function selectionIn(page: Document, copy: Element): readonly Range[] {
  const selection = selectionOf(page);
  const ranges: Range[] = [];
  for (let index = 0; index < (selection?.rangeCount ?? 0); index += 1) {
    const range = selection?.getRangeAt(index);
    if (!range || range.collapsed || !range.toString().trim()) continue;
    const twin = rangeIn(copy.ownerDocument);
    twin.setStart(twinOf(range.startContainer, page, copy), range.startOffset);
    twin.setEnd(twinOf(range.endContainer, page, copy), range.endOffset);
    ranges.push(twin);
  }
  return ranges;
}

/** The same node in the copy, which has the same shape. */
function twinOf(node: Node, page: Document, copy: Element): Node {
  const path: number[] = [];
  const root = rootOf(page);
  for (let at = node; at !== root && at.parentNode; at = at.parentNode) path.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
  return path.reduce<Node>((at, index) => at.childNodes[index] ?? at, copy);
}

/** Leaves nothing in the body but what was selected. */
export function narrowTo(ranges: readonly Range[], copy: Element): void {
  const parts = ranges.map((range) => wrapped(range));
  bodyIn(copy)?.replaceChildren(...parts);
}

/** What a part of a list, a table or a poem needs around it to be one. */
const needed = "ul, ol, dl, table, thead, tbody, tr, pre, blockquote, figure, code, h1, h2, h3, h4, h5, h6, p";

function wrapped(range: Range): Node {
  const common = range.commonAncestorContainer;
  let at = common.nodeType === Node.ELEMENT_NODE ? (common as Element) : common.parentElement;
  let part: Node = range.cloneContents();
  for (; at && at.localName !== "body"; at = at.parentElement) {
    if (!at.matches(needed)) continue;
    const around = at.cloneNode(false) as Element;
    around.append(part);
    part = around;
  }
  return part;
}
