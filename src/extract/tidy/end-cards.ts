import { isHeading, type Line } from "../lines.ts";
import { leadsHome } from "./teasers.ts";
import type { Step } from "./index.ts";

/** Words of one card, its heading and all. */
const longestCard = 70;

/**
 * Cards behind the story, to the very end: headings that lead to other stories of the same site, each with a few words
 * below it. Where the first of them stands high up, or a colon right above announces them, they are the story: a review
 * of the week, a list of letters, the chapters of a guide.
 */
export const endCards: Step = {
  name: "end-cards",
  apply({ root, base, lines, drop }) {
    const all = lines();
    const heads = all.filter((line) => isHead(line, base));
    const box = boxAround(heads);
    if (!box) return;
    const start = startOf(all, heads, box);
    const [story, cards] = [all.slice(0, start), all.slice(start)];
    const isAnnounced = /[:：]$/.test(story.at(-1)?.text ?? "");
    if (isAnnounced || heads.length < 3 || story.filter(({ isProse }) => isProse).length < 4 || wordsIn(cards) > heads.length * longestCard) return;
    if (!story.some(({ element }) => box.contains(element))) drop(box);
    for (const { element } of cards) if (root.contains(element)) drop(element);
  },
};

const isHead = ({ element, linked }: Line, base: string): boolean => isHeading(element) && linked >= 0.9 && leadsHome(element, base);

const wordsIn = (lines: readonly Line[]): number => lines.reduce((sum, { size }) => sum + size, 0);

/** The smallest element that holds all of these lines. */
function boxAround(lines: readonly Line[]): Element | null {
  const last = lines.at(-1)?.element ?? null;
  let box = lines[0]?.element ?? null;
  while (box && !box.contains(last)) box = box.parentElement;
  return box;
}

/** The first card may have no headline: what little stands above the others in their box is one too. */
function startOf(all: readonly Line[], heads: readonly Line[], box: Element): number {
  const first = all.indexOf(heads[0] as Line);
  const start = all.findIndex(({ element }) => box.contains(element));
  return wordsIn(all.slice(start, first)) <= longestCard ? start : first;
}

// Pages: cards-behind-the-story, review-of-the-week, card-without-a-headline
