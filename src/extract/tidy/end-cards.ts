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
  apply({ base, lines, drop }) {
    const all = lines();
    const isHead = ({ element, linked }: Line) => isHeading(element) && linked >= 0.9 && leadsHome(element, base);
    const first = all.findIndex(isHead);
    if (first === -1) return;
    const [story, cards] = [all.slice(0, first), all.slice(first)];
    const heads = cards.filter(isHead).length;
    const words = cards.reduce((sum, { size }) => sum + size, 0);
    const isAnnounced = /[:：]$/.test(story.at(-1)?.text ?? "");
    if (isAnnounced || heads < 3 || story.filter(({ isProse }) => isProse).length < 4 || words > heads * longestCard) return;
    for (const { element } of cards) drop(element);
  },
};

// Pages: cards-behind-the-story, review-of-the-week
