import { marks } from "../marks.ts";
import type { PruneContext } from "./index.ts";

/** Text for screen readers alone: "Share this", "opens in a new window". Style modules write more around the name. */
const forScreenReaders = /sr-?only|screen[-_]?reader|visually-?hidden|offscreen/i;

/** Cuts what the page does not show. Where it does not show its story either, what is hidden is what its scripts would show. */
export function hidden({ body, story, cuts }: PruneContext): void {
  const known = new Map<string, boolean>(); // a page has thousands of elements and a few hundred names
  for (const element of body.querySelectorAll("[class]")) {
    const names = element.getAttribute("class") ?? "";
    const isForScreenReaders = known.get(names) ?? forScreenReaders.test(names);
    known.set(names, isForScreenReaders);
    if (isForScreenReaders) cutHidden(element);
  }
  if (!story.isShown) return;
  for (const element of body.querySelectorAll(`[${marks.hidden}]`)) cutHidden(element);

  function cutHidden(element: Element): void {
    if (!story.isIn(element)) cuts.add(element, { reason: "hidden", rule: "step:hidden" });
  }
}
