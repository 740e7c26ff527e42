import { success, type Result, type Undo } from "#core/result.ts";
import type { Rule } from "#core/rule.ts";
import { amended, isRule, placesOf, rulesIn, slicesFor, slicesOf, slicesOfLines, type Slice } from "#filters/slices.ts";
import { readLineChoices } from "#library/lines.ts";
import { problemOf } from "#library/problem-of.ts";
import { keepSlices, readSlices, type Slicing } from "#library/rule-slices.ts";
import { addRules, dropRules, rulesToCompile, writeRules } from "#library/rules.ts";

/** What the person's own lines, and their word on ours, mean for one page. */
export interface OwnWishes {
  readonly rules: readonly Rule[];
  /** Lines of ours that are switched off. */
  readonly offLines: readonly string[];
}

/**
 * The person's own rules for a host, compiled, and the lines that are off. Quick however many rules there are:
 * they are compiled once, and after that only what a change touches.
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

const slicing: Slicing = { isRule, namesOf: slicesOfLines, placesOf, amended };

/** Replaces the person's own lines, and makes them ready for the next click. */
export async function writeLines(text: string): Promise<Result<void>> {
  const written = await writeRules(text, slicing);
  if (written.ok) await compileRules().catch(() => {}); // else the next click does it
  return written;
}

/**
 * Puts lines behind the person's own, ready for the next click.
 * @returns those that were not there already
 */
export const addLines = (lines: readonly string[]): Promise<Result<readonly string[]>> => addRules(lines, slicing);

/** The same of one line. Undone, a line that was there before stays. */
export async function addLine(line: string): Promise<Result<Undo>> {
  const added = await addLines([line]);
  return added.ok ? success(() => dropRules(added.value, slicing)) : added;
}

/** Takes a line out of the person's own again. */
export const dropLine = (line: string): Promise<Result<void>> => dropRules([line], slicing);

/** Compiles the person's rules where that has not been done. */
export async function compileRules(): Promise<void> {
  if ((await readSlices(slicesFor(""))) === null) await compiled();
}

async function compiled(): Promise<readonly Slice[]> {
  const rules = await rulesToCompile();
  if (!rules.ok) return [];
  const slices = slicesOf(rules.value.lines);
  await keepSlices(rules.value.stamp, slices);
  return slices;
}
