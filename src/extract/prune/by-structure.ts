import { gatesIn } from "../partial.ts";
import type { PruneContext } from "./index.ts";

/** Cuts what no rule knows by name and its structure gives away: comments, and gates before the rest of an article. */
export function byStructure({ names, threads, story, wishes, cuts }: PruneContext): void {
  if (!wishes.off.includes("comments")) for (const thread of threads) cuts.add(thread, { reason: "comments", rule: "step:threads" });
  if (wishes.off.includes("newsletter")) return;
  for (const gate of gatesIn(names)) if (!story.isIn(gate)) cuts.add(gate, { reason: "newsletter", rule: "step:gates" });
}
