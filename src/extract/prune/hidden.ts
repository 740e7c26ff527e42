import { marks } from "../marks.ts";
import type { PruneContext } from "./index.ts";

/** Text for screen readers alone: "Share this", "opens in a new window". Style modules write more around the name. */
const forScreenReaders = ["sr-only", "sronly", "screen-reader", "screenreader", "screen_reader", "visually-hidden", "visuallyhidden", "offscreen"].map((name) => `[class*="${name}" i]`).join();

/** Cuts what the page does not show. Where it does not show its story either, what is hidden is what its scripts would show. */
export function hidden({ body, story, cuts }: PruneContext): void {
  for (const element of body.querySelectorAll(forScreenReaders)) cutHidden(element);
  if (!story.isShown) return;
  for (const element of body.querySelectorAll(`[${marks.hidden}]`)) cutHidden(element);

  function cutHidden(element: Element): void {
    if (!story.isIn(element)) cuts.add(element, { reason: "hidden", rule: "step:hidden" });
  }
}
