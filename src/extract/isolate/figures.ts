import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { squeeze } from "../text.ts";
import { numberOf } from "../trace/number.ts";
import { isInBox } from "./boxes.ts";
import type { Kept } from "./kept.ts";

/**
 * Pictures amid the story that were left with the boxes that they stand in, "media" or "widget"; and figures of which only
 * the caption was kept. What leads to another page is that page's, and whose words stand in the story already would say
 * them twice.
 */
export function figuresAmid(source: Element, article: Element, kept: Kept): readonly Element[] {
  const said = new Set([...kept.story].map(({ text }) => text));
  const there = new Set(elementsIn(article, `:is(img, figure)[${marks.number}]`).map(numberOf));
  return elementsIn(source, `figure:has(img):not([${marks.cut}], [${marks.cut}] *, [${marks.hidden}], [${marks.hidden}] *, figure figure)`).filter((figure) => {
    if (elementsIn(figure, "img").some((image) => there.has(numberOf(image)))) return false;
    const place = numberOf(figure) ?? 0;
    return there.has(place) || (kept.isAmid({ place }) && !said.has(squeeze(figure.textContent)) && !leadsAway(figure) && figure.parentElement !== null && !isInBox(figure.parentElement, kept));
  });
}

const leadsAway = (figure: Element): boolean => figure.closest("a[href]") !== null || elementsIn(figure, "a[href]").some((link) => !/^#|\.(?:jpe?g|png|webp|gif|avif)\b/i.test(link.getAttribute("href") ?? ""));
