import type { Removal } from "#core/removal.ts";
import { t, uiDirection, uiLanguage } from "#i18n/index.ts";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";

/** On every element of a block that was put back: the id of its removal. */
export const putBackAttribute = "data-put-back";
/** On the button of its mark: the id again. */
export const takeOutAttribute = "data-take-out";

/**
 * The same removal with its name on its outermost elements, so that it can be found in the assembled body.
 * Bare words get a `<span>` to carry it.
 */
export function named(removal: Removal): Removal {
  const parsed = new DOMParser().parseFromString(`<body><template>${removal.html}</template>`, "text/html");
  const template = parsed.querySelector("template");
  if (!template) return removal;
  for (const node of template.content.childNodes) {
    if (node instanceof Element) node.setAttribute(putBackAttribute, removal.id);
    else if (node.nodeValue?.trim()) node.replaceWith(spanAround(node, removal.id));
  }
  return { ...removal, html: template.innerHTML };
}

function spanAround(node: ChildNode, id: string): HTMLElement {
  const span = (node.ownerDocument as Document).createElement("span");
  span.setAttribute(putBackAttribute, id);
  span.append(node.cloneNode());
  return span;
}

/**
 * Finds the named blocks of `body` among the nodes that came through the glass, which lets no name pass:
 * by where they stand, for it leaves the tree of an article that was sanitised before as it is.
 */
export function blocksIn(body: Element, nodes: SafeNodes, ids: readonly string[]): ReadonlyMap<string, readonly Element[]> {
  const blocks = new Map<string, Element[]>();
  for (const block of body.querySelectorAll(`[${putBackAttribute}]`)) {
    const id = block.getAttribute(putBackAttribute) ?? "";
    const same = follow(nodes, pathTo(block, body));
    if (ids.includes(id) && same?.localName === block.localName) blocks.set(id, [...(blocks.get(id) ?? []), same]);
  }
  return blocks;
}

/** Child-element indexes from `root` down to `element`. */
function pathTo(element: Element, root: Element): readonly number[] {
  const path: number[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) path.unshift([...at.parentElement.children].indexOf(at));
  return path;
}

function follow(nodes: ParentNode, path: readonly number[]): Element | undefined {
  let at: ParentNode | undefined = nodes;
  for (const index of path) at = at?.children[index];
  return at as Element | undefined;
}

/** Says quietly that a block was put back, with a button that takes it out again. */
export function mark(nodes: SafeNodes, id: string, elements: readonly Element[]): void {
  for (const element of elements) element.setAttribute(putBackAttribute, id);
  const [first] = elements;
  if (!first || !nodes.contains(first)) return;
  const host = hostFor(first);
  if (host?.matches(boxes)) host.prepend(note(id, false));
  else if (isAmidWords(first)) elements.at(-1)?.after(note(id, true));
  else first.before(note(id, false));
}

/** What a note of ours may stand in, at its beginning. */
const boxes = "p, div, section, aside, blockquote, address, li, dd, dt, td, th, caption";

/** What stands in a line of text. A note beside it stands behind it, for what comes first is the sentence. */
const isAmidWords = (block: Element): boolean => block.matches("a, abbr, b, bdi, bdo, cite, code, del, dfn, em, i, ins, kbd, mark, q, s, samp, small, span, strong, sub, sup, time, u, var");

/** The element that the note goes into; null when it has to stand beside the block. */
const hostFor = (block: Element): Element | null =>
  block.matches("table, thead, tbody, tfoot, tr") ? block.querySelector("caption, td, th") : block;

function note(id: string, isInLine: boolean): HTMLElement {
  const box = document.createElement("span");
  box.className = isInLine ? "put-back-note in-line" : "put-back-note";
  box.lang = uiLanguage();
  box.dir = uiDirection();
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.setAttribute(takeOutAttribute, id);
  button.textContent = t("reader_take_out");
  box.append(`${t("reader_is_back")} · `, button);
  return box;
}
