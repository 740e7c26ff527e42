import { success, type Result } from "#core/result.ts";
import type { Rule } from "#core/rule.ts";
import { parseFilters } from "#filters/parse.ts";
import { rulesIn, slicesFor, slicesOf, type Slice } from "#filters/slices.ts";
import { readLineChoices } from "#library/lines.ts";
import { problemOf } from "#library/problem-of.ts";
import { keepSlices, readSlices, rulesToCompile } from "#library/rules.ts";

/** What the person's own lines, and their word on ours, mean for one page. */
export interface OwnWishes {
  readonly rules: readonly Rule[];
  /** Lines of ours that are switched off. */
  readonly offLines: readonly string[];
}

/**
 * The person's own rules for a host, compiled, and the lines that are off. Quick however many rules there are:
 * they are compiled once, whenever they have changed.
 * @param host as in `URL.hostname`; empty where we may not see it, which gives the rules that name no host
 */
export async function ownWishes(host: string): Promise<Result<OwnWishes>> {
  try {
    const [slices, { off, insisted }] = await Promise.all([readSlices(slicesFor(host)), readLineChoices()]);
    const rules = rulesIn(slices ?? (await compiled()), host);
    const isOff = new Set(off);
    const wanted = rules.filter(({ line }) => !isOff.has(line));
    return success({ rules: wanted.map((rule) => (insisted.has(rule.line) ? { ...rule, insists: true } : rule)), offLines: off });
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Compiles the person's rules where they have changed, so that the next click finds them ready. */
export async function compileRules(): Promise<void> {
  if ((await readSlices(slicesFor(""))) === null) await compiled();
}

async function compiled(): Promise<readonly Slice[]> {
  const rules = await rulesToCompile();
  if (!rules.ok) return [];
  const slices = slicesOf(parseFilters(rules.value.text).rules);
  await keepSlices(rules.value.stamp, slices);
  return slices;
}
