import { elementsIn } from "#core/elements-in.ts";
import { telling } from "#filters/telling.ts";
import { isHeading, type Line } from "../lines.ts";
import { leadsHome } from "./teasers.ts";
import { isDateLine } from "./date-line.ts";
import type { Draft } from "./draft.ts";
import type { Step } from "./index.ts";

/** What stands behind the last sentences of the story: sources, who wrote it, rights, invitations, links onward, headings of nothing. */
export const endMatter: Step = {
  name: "end-matter",
  apply(draft) {
    const lines = draft.lines();
    const prose = lines.filter(({ isProse }) => isProse);
    const writesStops = prose.filter(({ ends }) => ends).length > prose.length * 0.6;
    let left = prose.length;
    let isLast = true;
    for (const line of lines.toReversed()) {
      if (isEndMatter(line, draft, { isLast, writesStops })) {
        draft.drop(line.element);
        if (line.isProse) left -= 1;
      } else {
        isLast = false;
        if (line.isProse) return;
      }
      if (left < 3) return;
    }
  },
};

interface Place {
  /** Nothing is left behind it. */
  readonly isLast: boolean;
  /** Does this article end its sentences with a stop? Thai does not. */
  readonly writesStops: boolean;
}

function isEndMatter(line: Line, draft: Draft, { isLast, writesStops }: Place): boolean {
  const { element, text, size, linked, ends } = line;
  if (element.closest("table, pre, blockquote, dl")) return false;
  if (isHeading(element)) return isLast;
  if (linked >= 0.8 && (leadsHome(element, draft.base) || (size <= 6 && element.querySelector(toPlace)))) return true;
  if (telling("rights").test(text) && size <= 40) return true;
  if (size <= 25 && linked > 0.2 && /©|\bcopyright\b/i.test(text)) return true;
  if (/^[([].*[)\]]\.?$/.test(text) && size <= 40) return isLast;
  if (isDateLine(line) && size <= 14) return isLast;
  if (size <= 60 && /[\w.+-]@[\w-]+\.\w/.test(text)) return true; // one letter before it is enough: a word may be without end
  if ((isOfAuthor(text, draft.byline) && size <= 90) || (size <= 45 && telling("others").test(text))) return true;
  if (size <= 60 && elementsIn(element, "a[href]").some(isToSubscribe)) return true;
  return isLast && writesStops && !ends && size <= 5 && element.querySelector("a[href]") === null && !/\p{N}/u.test(text) && !element.closest("li");
}

/** To another part of a page: the comments, the top. Places in the article have names of our own making by now. */
const toPlace = 'a[href*="#"]:not([href^="#"])';

const isToSubscribe = (link: Element): boolean => telling("subscribing").test(`${link.getAttribute("href")} ${link.textContent}`);

/** "Jane Doe is our correspondent in …": the name within the first words. */
function isOfAuthor(text: string, byline: string | null): boolean {
  const names = (byline ?? "").split(/,| and | und | et | y | & /).map((name) => name.trim().toLowerCase());
  const start = text.slice(0, 60).toLowerCase();
  return names.some((name) => name.includes(" ") && start.includes(name) && start.indexOf(name) < 12);
}
