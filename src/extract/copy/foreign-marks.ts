import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";

/** Takes off what only we may write: a page's own would be believed. */
export function dropForeignMarks(root: Element): void {
  const foreign = [marks.hidden, marks.address, marks.background, marks.number, marks.apart, marks.cut, marks.keep, marks.article];
  for (const element of elementsIn(root, foreign.map((mark) => `[${mark}]`).join(", "))) for (const mark of foreign) element.removeAttribute(mark);
  for (const meta of elementsIn(root, `meta[name^="${marks.metaPrefix}"]`)) meta.remove();
}
