import { lengthInWords } from "./words.ts";

/** A block's text with a break between its text nodes: a heading and the link behind it are not one word. Offsets below count in it. */
export function brokenText(block: Element): string {
  const texts: string[] = [];
  eachText(block, (text) => texts.push(text.data));
  return texts.join("\n");
}

/** What share of a block's characters from `from` on stands in links; white space and punctuation not counted. */
export function linkShare(block: Element, from: number): number {
  if (block.closest("a[href]")) return 1;
  let linked = 0;
  let all = 0;
  eachText(block, (text, start) => {
    const length = text.data.slice(Math.max(0, from - start)).replace(/[\s\p{P}]/gu, "").length;
    all += length;
    if (text.parentElement?.closest("a[href]")) linked += length;
  });
  return all === 0 ? 0 : linked / all;
}

/** Whether a box shows other stories and no more: links, and beside them dates, names, where the links are headings a sentence or two. */
export function isTeasers(box: Element): boolean {
  const isCards = box.querySelectorAll(":is(h2, h3, h4, h5, h6):is(a *, :has(a[href])), a[href]:first-of-type + p, p + a[href] + p").length > 1;
  if (box.querySelectorAll("a[href]").length < 2 || box.querySelector("h1") || linkShare(box, 0) < (isCards ? 0.12 : 0.5)) return false;
  let isShort = true;
  eachText(box, (text) => {
    if (isShort && !text.parentElement?.closest("a[href]")) isShort = lengthInWords(text.data, longestTeaser + 1) <= longestTeaser;
  });
  return isShort;
}

/** Words. */
const longestTeaser = 80;

/** Whether an element ends or a link begins right at `end`, so that what stands before is set apart without a colon. */
export function standsApart(block: Element, end: number): boolean {
  let before: Text | null = null;
  let isApart = false;
  eachText(block, (text, start) => {
    if (text.data.trim() === "") return;
    if (before && !isApart) isApart = text.parentElement !== before.parentElement;
    const endsHere = start < end && end <= start + text.data.length && /^[\s\p{P}]*$/u.test(text.data.slice(end - start));
    before = endsHere ? text : null;
  });
  return isApart;
}

function eachText(block: Element, visit: (text: Text, start: number) => unknown): void {
  const walker = (block.ownerDocument ?? document).createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let start = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    visit(text, start);
    start += text.data.length + 1;
  }
}

/** Something to press or to fill in, in the block or around it. */
export const hasControl = (block: Element): boolean =>
  block.querySelector("a[href], button, input, form, label") !== null || block.closest("form, a[href]") !== null;

/**
 * Whether a line may be taken by its words alone. A subhead with prose behind it is the story's, whatever it says;
 * so is an item of a list, a cell or a piece of code, unless it is a link or a button.
 */
export function isLoneLine(block: Element): boolean {
  const isPressed = block.querySelector("a[href], button, [role=button], input") !== null || block.closest("a[href], button, [role=button]") !== null;
  if (isPressed) return true;
  if (block.closest(partOfMore) || block.querySelector(partOfMore)) return false;
  return !(isSubhead(block) && proseFollows(block));
}

const partOfMore = "td, th, dd, dt, pre, code, figcaption, li";

function isSubhead(block: Element): boolean {
  if (/^H[1-6]$/.test(block.tagName)) return true;
  const bold = block.querySelector("b, strong");
  return bold !== null && bold.textContent.trim() === block.textContent.trim();
}

/** Whether what comes next is a paragraph of a story (or a list, a picture, a table in it), rather than links or a form. */
export function proseFollows(block: Element): boolean {
  const next = nextWithContent(block);
  if (!next || next.matches("form, ol, ul, nav, aside, section") || next.querySelector("form, input, button, textarea")) {
    return next !== null && isPlainList(next);
  }
  if (next.matches("figure, picture, img, table, blockquote, pre")) return true;
  if (next.querySelector("p, ul, ol, h1, h2, h3, h4, article")) return false; // a box of its own
  return lengthInWords(next.textContent, 12) >= 12 && linkShare(next, 0) < 0.5;
}

/** A list as one writes it: comment threads and teasers have names on their items, and links in them. */
function isPlainList(list: Element): boolean {
  if (!list.matches("ol, ul")) return false;
  return linkShare(list, 0) < 0.5 && !list.querySelector("form, button, time, li[class], li[id], article");
}

/** The next element with something in it, out of boxes that the block fills alone. */
export function nextWithContent(block: Element): Element | null {
  let at: Element = block;
  for (let climbed = 0; climbed < 3; climbed += 1) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.textContent.trim() !== "" || next.matches("img, picture, figure, form") || next.querySelector("img, input")) return next;
    }
    const parent: Element | null = at.parentElement;
    if (!parent || parent.textContent.trim() !== at.textContent.trim()) return null;
    at = parent;
  }
  return null;
}
