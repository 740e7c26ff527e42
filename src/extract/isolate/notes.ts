import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { numberOf } from "../trace/number.ts";
import { isWithin, type Kept } from "./kept.ts";

/** A number, a letter, a star. */
const mark = /^[\s[(]*(?:\p{N}{1,3}|\p{L}|[*†‡§]{1,3})[\s\])]*$/u;

/** UTF-16 units, white space and all: what is longer is a chapter. */
const longest = 2000;

/** Notes that marks in the story lead to, and of which nothing was kept. */
export function notesOf(source: Element, article: Element, kept: Kept): readonly Element[] {
  const links = elementsIn(article, "a[href*='#']").filter(({ textContent }) => mark.test(textContent));
  const names = new Set(links.map((link) => link.getAttribute("href")?.split("#")[1]));
  const story = new Set([...kept.story].map(({ element }) => element));
  const notes = names.size > 0 ? elementsIn(source, "[id]").filter(({ id }) => names.has(id)).map(wholeNote) : [];
  // a figure holds no block, and so none that is known to be kept
  const isThere = (note: Element) => article.querySelector(`[${marks.number}="${numberOf(note)}"]`) !== null;
  const lost = notes.filter((note) => note.textContent.length < longest && !kept.isAround(note) && !isThere(note) && !isWithin(note, story) && !note.closest(`[${marks.cut}]`));
  return lost.map((note) => {
    const list = note.closest("ol, ul"); // an item alone has no number
    return list && !kept.isAround(list) ? list : note;
  });
}

/** It may be its mark that has the name. */
function wholeNote(place: Element): Element {
  let note = place;
  while (note.parentElement && note.textContent.trim().length < 5) note = note.parentElement;
  return note;
}
