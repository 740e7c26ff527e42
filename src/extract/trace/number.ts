import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";

/** An element's place in document order, as `SourceTexts` wrote it down; null where it is none of the page's. */
export function numberOf(element: Element): number | null {
  const value = element.getAttribute(marks.number);
  return value === null ? null : Number(value);
}

/** Takes the numbers off again. */
export function unnumber(root: Element): void {
  for (const element of elementsIn(root, `[${marks.number}]`)) element.removeAttribute(marks.number);
}
