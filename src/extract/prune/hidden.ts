import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import type { PruneContext } from "./index.ts";

/** Text for screen readers alone: "Share this", "opens in a new window". Style modules write more around the name. */
const forScreenReaders = /sr-?only|screen[-_]?reader|visually-?hidden|offscreen/i;

/** Cuts what the page does not show. Where it does not show its story either, what is hidden is what its scripts would show. */
export function hidden({ body, names, story, cuts }: PruneContext): void {
  for (const [element] of names.told(({ classes }) => forScreenReaders.test(classes) || null)) cutHidden(element);
  if (!story.isShown) return;
  for (const element of elementsIn(body, `[${marks.hidden}]`)) cutHidden(element);

  function cutHidden(element: Element): void {
    if (!story.isIn(element)) cuts.add(element, { reason: "hidden", rule: "step:hidden" });
  }
}
