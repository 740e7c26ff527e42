import { builtInRules } from "#filters/built-in.ts";
import { matches } from "#filters/match.ts";
import type { PruneContext } from "./index.ts";

/**
 * Cuts what the filter lists match, the person's own lines among them. A person's line does as it says;
 * one of ours never takes the story, whatever its classes are called.
 */
export function byRules({ body, path, wishes, story, cuts, spending }: PruneContext): void {
  const isOff = new Set<string>([...wishes.off, ...(wishes.offLines ?? [])]);
  const own = builtInRules().filter(({ kind, line }) => !isOff.has(kind) && !isOff.has(line));
  for (const { element, rule } of matches([...wishes.rules, ...own], body, path, { spending })) {
    if (rule.kind !== "yours" && story.isIn(element)) continue;
    cuts.add(element, { reason: rule.kind, rule: rule.line });
  }
}
