import { elementsIn } from "#core/elements-in.ts";
import { kinds, type Kind } from "#core/kind.ts";
import { leadToLink, wordingInLine } from "#filters/wording-in-line.ts";
import { longestBlock, namedBy, wordingOf } from "#filters/wording-of.ts";
import { mayBeginPhrase } from "#filters/wording.ts";
import { marks } from "../marks.ts";
import { sizeOf } from "../lines.ts";
import type { PruneContext } from "./index.ts";
import type { Story } from "./story.ts";

/** A place where a phrase of a pack may begin. */
interface Lead {
  readonly text: Text;
  /** In UTF-16 units; behind 0 it is a sentence within the text. */
  readonly from: number;
}

/** Cuts what its words give away, where shape and place agree. The page is walked once; few of its texts are asked more than their first words. */
export function byWording(context: PruneContext): void {
  const wanted: ReadonlySet<Kind> = new Set(kinds.filter((kind) => !context.wishes.off.includes(kind)));
  const far = new Set<Text>();
  for (const { text, from } of leadsIn(context.body)) {
    const parent = text.parentElement;
    if (!parent || context.cuts.isIn(parent)) continue;
    if (from > 0 || !cutBlock(text, wanted, context)) cutFromLine({ text, from }, { wanted, far }, context);
  }
}

/** From the end of a text back, so that cutting at one lead leaves the others where they are. */
function leadsIn(body: Element): readonly Lead[] {
  const leads: Lead[] = [];
  const walk = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode() as Text | null; text; text = walk.nextNode() as Text | null) {
    const { data } = text;
    if (!/\S/.test(data)) continue; // three of four
    const from = leadToLink(text);
    if (from !== null && mayBeginPhrase(data.slice(from))) leads.push({ text, from });
    if (from !== 0 && mayBeginPhrase(data)) leads.push({ text, from: 0 });
  }
  return leads;
}

/** @returns whether a block went that begins with this text */
function cutBlock(text: Text, wanted: ReadonlySet<Kind>, { body, story, cuts, wishes }: PruneContext): boolean {
  for (const block of blocksBeginningWith(text, body)) {
    const match = story.isIn(block) ? null : wordingOf(block, wanted);
    if (!match || wishes.offLines?.includes(match.line)) continue;
    const cut = { reason: match.kind, rule: match.line };
    const named = match.as === "heading" && block.localName !== "li" ? namedBy(block) : []; // an item of a menu names nothing behind it
    for (const links of named) if (!story.isIn(links)) cuts.add(links, cut);
    const box = match.kind === "newsletter" ? boxOf(block, story) : null;
    if (!box && block.localName === "button") continue; // nothing to read
    cuts.add(box ?? block, cut);
    return true;
  }
  return false;
}

/** The small box that an invitation stands in, with a headline and a sentence above its button. */
function boxOf(block: Element, story: Story): Element | null {
  let box: Element | null = null;
  for (let at = block.parentElement; at && /^(?:div|section|aside|form|header)$/.test(at.localName) && !story.isIn(at); at = at.parentElement) {
    if (sizeOf(at.textContent) > longestInvitation || at.querySelector("figure, h1, blockquote, table, time") || elementsIn(at, "p").some((p) => p !== block && sizeOf(p.textContent) >= 25)) break;
    box = at;
  }
  return box?.querySelector("a[href], button") ? box : null;
}

/** Words. */
const longestInvitation = 80;

const blocks: ReadonlySet<string> = new Set("p h1 h2 h3 h4 h5 h6 li div section aside figure blockquote button".split(" "));

/** Whatever has this text for its first: boxes before the lines in them, because the box is the better answer. */
function blocksBeginningWith(text: Text, body: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Node = text; isFirst(at); at = at.parentNode as Node) {
    const parent = at.parentElement;
    if (!parent || parent === body || parent.textContent.length > longestBlock) break;
    if (blocks.has(parent.localName)) found.unshift(parent);
  }
  return found;
}

function isFirst(node: Node): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling) if (before.textContent?.trim()) return false;
  return true;
}

function cutFromLine({ text, from }: Lead, { wanted, far }: { readonly wanted: ReadonlySet<Kind>; readonly far: Set<Text> }, { cuts, wishes }: PruneContext): void {
  const match = wordingInLine(text, from, wanted, far);
  if (!match || wishes.offLines?.includes(match.line)) return;
  cuts.add(setApart(match.range), { reason: match.kind, rule: match.line });
}

/** Wraps a part of a line in an element, which can be cut as blocks are; `trace` takes the wrapping off again. */
function setApart(range: Range): Element {
  const part = (range.startContainer.ownerDocument as Document).createElement("span");
  part.setAttribute(marks.apart, "");
  part.append(range.extractContents());
  range.insertNode(part);
  takeSpaceBehind(part);
  return part;
}

/** The space before it is enough between what stands around it. */
function takeSpaceBehind(part: Element): void {
  const [before, next] = [part.previousSibling, part.nextSibling];
  const space = next?.nodeType === Node.TEXT_NODE && /\s$/.test(before?.nodeValue ?? "") ? /^\s+/.exec(next.nodeValue ?? "") : null;
  if (!space) return;
  part.append(space[0]);
  (next as Text).deleteData(0, space[0].length);
}
