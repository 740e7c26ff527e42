import type { PruneContext } from "./index.ts";

/** Cuts comments that no rule knows by name, and their structure gives away. */
export function byThreads({ threads, wishes, cuts }: PruneContext): void {
  if (!wishes.off.includes("comments")) for (const thread of threads) cuts.add(thread, { reason: "comments", rule: "step:threads" });
}
