import { telling } from "#filters/telling.ts";
import { core } from "../text.ts";
import { decoded } from "./entities.ts";
import type { HeadingLine } from "./heading-lines.ts";
import type { Sources } from "./index.ts";

const properties = /(?:^|\s)(?:alternativeHeadline|description)(?:\s|$)/i;

const isMarked = (element: Element): boolean => telling("summaries").test(element.className) || properties.test(element.getAttribute("itemprop") ?? "");

/** UTF-16 units. Less is a label. */
const shortest = 30;

/**
 * The lines between the heading and the story that say what it is about: those that the page marks as such,
 * or that it also gives as its description. Null where there are none to be seen.
 */
export function readStandfirst({ jsonLd, meta }: Sources, title: string, lines: readonly HeadingLine[]): string | null {
  const said = [jsonLd.description, meta("og:description"), meta("description")].map((text) => spaced(decoded(text ?? ""))).filter(Boolean);
  const isSaid = (text: string) => said.some((each) => each === text || (each.length > 60 && text.startsWith(each)));
  const own = spaced(title);
  let begun = 0; // long paragraphs gone by: the story
  for (const { element, text, isAbove } of lines) {
    const bare = isAbove || text.length < shortest ? "" : spaced(text);
    if (bare === "" || bare === own) continue;
    if (isSaid(bare) || (isMarked(element) && isProse(element))) return text;
    if (element.localName === "p" && text.length > 100 && (begun += 1) === 2) return null;
  }
  return null;
}

/** One block, no list of links, and no caption. */
const isProse = (element: Element): boolean =>
  !/©|(?:^|\s)(?:image|photo|foto|bild|credit)s?\s*:/i.test(element.textContent) && element.querySelector("a, li, time, img, button") === null && element.querySelectorAll("p, div").length < 2;

const spaced = (text: string): string => core(text, " ");
