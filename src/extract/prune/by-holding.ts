import { matches } from "#filters/match.ts";
import { marks } from "../marks.ts";
import type { PruneContext } from "./index.ts";

/** Marks what the person's own lines hold in the article (`#+#`), and what they say is the article (`#=#`). */
export function byHolding({ body, path, wishes: { rules }, spending, names }: PruneContext): void {
  if (!rules.some(({ action }) => action === "keep" || action === "article")) return;
  for (const { element } of matches(rules, body, path, { action: "keep", spending, names })) element.setAttribute(marks.keep, "");
  const [first] = matches(rules, body, path, { action: "article", spending, names });
  first?.element.setAttribute(marks.article, "");
}
