import { kinds, type Kind } from "#core/kind.ts";
import { linksAfter, wordingOf, type WordingMatch } from "#filters/wording-of.ts";
import { isInline } from "../text.ts";
import type { PruneContext } from "./index.ts";

/** Whatever a phrase may stand in: boxes before the lines in them, because the box is the better answer. */
const blocks = "p, h1, h2, h3, h4, h5, h6, li, div, section, aside, figure, blockquote, strong, b, em, i, span, a";

/** Cuts what its words give away, where shape and place agree. */
export function byWording({ body, wishes, story, cuts }: PruneContext): void {
  const wanted: ReadonlySet<Kind> = new Set(kinds.filter((kind) => !wishes.off.includes(kind)));
  for (const block of body.querySelectorAll(blocks)) {
    if (cuts.isIn(block) || story.isIn(block)) continue;
    const match = wordingOf(block, wanted);
    if (!match || (isInline(block) && !mayStandInLine(match))) continue;
    const cut = { reason: match.kind, rule: match.line };
    if (match.as === "heading") for (const links of linksAfter(block)) if (!story.isIn(links)) cuts.add(links, cut);
    cuts.add(block, cut);
  }
}

/** Within a paragraph only a label with its link goes: bold words alone are the writer's. */
const mayStandInLine = ({ kind, as }: WordingMatch): boolean => kind === "readAlso" && as === "label";
