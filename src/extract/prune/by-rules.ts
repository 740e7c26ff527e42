import { builtInRules } from "#filters/built-in.ts";
import { matches } from "#filters/match.ts";
import type { PruneContext } from "./index.ts";

/**
 * Cuts what the filter lists match, the person's own lines among them. A person's line does as it says;
 * one of ours never takes the story, whatever its classes are called.
 */
export function byRules({ body, path, wishes, story, cuts, spending, names }: PruneContext): void {
  const isOff = new Set<string>([...wishes.off, ...(wishes.offLines ?? [])]);
  const own = isOff.size > 0 ? builtInRules().filter(({ kind, line }) => !isOff.has(kind) && !isOff.has(line)) : builtInRules();
  const rules = wishes.rules.length > 0 ? [...wishes.rules, ...own] : own;
  for (const { element, rule } of matches(rules, body, path, { spending, names })) {
    if (rule.kind !== "yours" && story.isIn(element)) continue;
    cuts.add(element, { reason: rule.kind, rule: rule.line });
  }
}
