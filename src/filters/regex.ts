import type { RuleStep } from "#core/rule.ts";
import { complain } from "./problem.ts";

/** `/source/flags` as a step. @throws FilterComplaint */
export function regexStep(source: string, flags: string): RuleStep {
  const kept = flags.replace("g", ""); // means nothing to a test
  if (/[^imsu]/.test(kept)) complain("badRegex", `/${source}/${flags}`);
  try {
    void new RegExp(source, kept);
  } catch {
    complain("badRegex", `/${source}/${flags}`);
  }
  return { op: "has-text-regex", source, flags: kept };
}
