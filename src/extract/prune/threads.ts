import { elementsIn } from "#core/elements-in.ts";
import { telling } from "#filters/telling.ts";
import { phraseOf } from "#filters/wording.ts";
import { countWords, fold } from "../text.ts";
import { blocksOf } from "./story.ts";

/**
 * Finds comments by what they are, whatever their site calls them: siblings that each have a name, a time,
 * something said, and a way to reply. A forum's page, which has nothing else to say, has none.
 * @returns the largest elements that hold comments and what belongs to them alone: their heading, their form
 */
export function findThreads(body: Element): readonly Element[] {
  const items = new Set<Element>();
  const known = new Set(elementsIn(body, knownReplies));
  for (const control of elementsIn(body, controls)) {
    const item = known.has(control) || isReplyWord(control.textContent) ? itemOf(control, body) : null;
    if (item) items.add(item);
  }
  const around = aroundThreads(items);
  const lists = [...new Set([...items].map((item) => item.parentElement))].filter((list) => list !== null && isThread(list, items, around));
  const threads: Element[] = [];
  for (const list of [...lists, ...listsBehindHeadings(body)]) {
    if (list && !threads.some((thread) => thread.contains(list))) threads.push(withItsOwn(list, body));
  }
  return threads.length > 0 && saysMore(body, threads) ? threads : [];
}

const controls = "a, button, [role=button]";
const knownReplies = `:is(${controls}):is([href*='replytocom='], [href$='#respond'], .comment-reply-link, [class~='reply'], [class~='reply-button'])`;

/** UTF-16 units, white space and all, and without more of it than one between words. */
const [longestLabel, longestWords] = [400, 40];

function isReplyWord(label: string): boolean {
  const text = label.length < longestLabel ? fold(label) : "";
  return text !== "" && text.length < longestWords && telling("replies").test(text);
}

/** The nearest element around a reply link that also says who said something, when, and what. */
function itemOf(control: Element, body: Element): Element | null {
  for (let at = control.parentElement, climbed = 0; at && at !== body && climbed < 8; at = at.parentElement, climbed += 1) {
    const texts = textsIn(at);
    if (isComment(texts)) return whole(at);
    if (texts.length === mostTexts) break; // no longer one comment
  }
  return null;
}

function isComment(texts: readonly string[]): boolean {
  return texts.slice(0, 3).some(isName) && texts.slice(0, 6).some(isTime) && texts.some(isSpeech);
}

/** The whole of a comment: a wrapper that holds nothing else is part of it. */
function whole(item: Element): Element {
  let at = item;
  while (at.parentElement && at.parentElement.children.length === 1 && at.parentElement.localName !== "body" && !at.matches("li")) at = at.parentElement;
  return at;
}

/** So many texts are looked at of what may be a comment. */
const mostTexts = 60;

/** Its first texts, from one element or line break to the next. */
function textsIn(element: Element): readonly string[] {
  const texts: string[] = [];
  const walk = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node && texts.length < mostTexts; node = walk.nextNode()) {
    const text = fold(node.nodeValue ?? "");
    if (text) texts.push(text);
  }
  return texts;
}

const isName = (text: string): boolean => text.length <= 40 && /\p{L}/u.test(text) && !/[.!?。؟]$/u.test(text);

/** "12 May 2026", "3 hours ago", "vor 2 Stunden", "12.05.2026": digits and something beside them, and little else. */
const isTime = (text: string): boolean => text.length <= 50 && /\d\D{1,12}\d|\d\s*\p{L}{1,}|\p{L}\s+\d/u.test(text);

const isSpeech = (text: string): boolean => text.length > 12 && !isReplyWord(text);

/** "3 Comments", and behind it a list whose every item has a name and a time: nobody can answer there any more. */
function listsBehindHeadings(body: Element): readonly Element[] {
  const lists: Element[] = [];
  for (const list of elementsIn(body, ":is(h2, h3, h4, h5, h6) + :is(ol, ul, dl, div, section)")) {
    const heading = fold(list.previousElementSibling?.textContent ?? "").replace(/^\d+\s+/, "");
    const isSaid = heading.length < 60 && phraseOf(heading, list.closest("[lang]")?.getAttribute("lang"), "comments") !== null;
    if (isSaid && list.children.length > 0 && [...list.children].every((item) => isComment(textsIn(item)))) lists.push(list);
  }
  return lists;
}

/** What holds a comment that is not its own child. */
function aroundThreads(items: ReadonlySet<Element>): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const item of items) for (let at = item.parentElement?.parentElement; at && !around.has(at); at = at.parentElement) around.add(at);
  return around;
}

/** Two comments or more, those that answer others among them, and hardly anything between them. */
function isThread(list: Element, items: ReadonlySet<Element>, around: ReadonlySet<Element>): boolean {
  let [own, other, otherWords] = [0, 0, 0];
  for (const child of list.children) {
    if (items.has(child)) own += 1;
    else if (child.textContent.trim() !== "") {
      other += 1;
      otherWords += countWords(fold(child.textContent));
    }
  }
  const isMore = own > 1 || (own === 1 && around.has(list));
  return isMore && own >= other && otherWords <= longestBeside;
}

/** Words: a heading, "Sort by", "Load more", the labels of a form. */
const longestBeside = 40;

/** Climbs to what holds the comments and no more than their heading and form besides. */
function withItsOwn(list: Element, body: Element): Element {
  const own = countWords(fold(list.textContent));
  let at = list;
  while (at.parentElement && at.parentElement !== body && !at.parentElement.matches("main, [role=main]")) {
    if (at.parentElement.querySelector("h1") || countWords(fold(at.parentElement.textContent)) - own > longestBeside) break;
    at = at.parentElement;
  }
  return at;
}

/** Does the page say anything beside its comments? UTF-16 units of paragraphs. */
function saysMore(body: Element, threads: readonly Element[]): boolean {
  let length = 0;
  for (const paragraph of blocksOf(body)) {
    if (!threads.some((thread) => thread.contains(paragraph))) length += fold(paragraph.textContent).length;
  }
  return length > 250;
}
