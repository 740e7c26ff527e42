import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { isWithin, type Kept } from "./kept.ts";

/** A number, a letter, a star. */
const mark = /^[^\p{L}\p{N}]*[\p{L}\p{N}]{0,3}[^\p{L}\p{N}]*$/u;

/** UTF-16 units, white space and all: what is longer is a chapter. */
const longest = 2000;

/** Notes that marks in the story lead to, and of which nothing was kept. */
export function notesOf(source: Element, article: Element, kept: Kept): readonly Element[] {
  const links = elementsIn(article, "a[href*='#']").filter(({ textContent }) => mark.test(textContent));
  const names = new Set(links.map((link) => link.getAttribute("href")?.split("#")[1]));
  const story = new Set([...kept.story].map(({ element }) => element));
  const notes = names.size > 0 ? elementsIn(source, "[id]").filter(({ id }) => names.has(id)).map(wholeNote) : [];
  return notes.filter((note) => note.textContent.length < longest && !kept.isAround(note) && !isWithin(note, story) && !note.closest(`[${marks.cut}]`));
}

/** It may be its mark that has the name. */
function wholeNote(place: Element): Element {
  let note = place;
  while (note.parentElement && mark.test(note.textContent.trim())) note = note.parentElement;
  return note;
}
