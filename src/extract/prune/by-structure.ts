import type { PruneContext } from "./index.ts";

/** Cuts comments that no rule knows by name. */
export function byStructure({ threads, wishes, cuts }: PruneContext): void {
  if (wishes.off.includes("comments")) return;
  for (const thread of threads) cuts.add(thread, { reason: "comments", rule: "step:threads" });
}
