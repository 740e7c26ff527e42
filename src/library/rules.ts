import { newId } from "#core/new-id.ts";
import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt } from "./attempt.ts";
import { openLibrary } from "./open.ts";
import type { Library, RuleRow, RuleSliceRow } from "./schema.ts";
import { watch } from "./watch.ts";

/**
 * The person's own filters as they wrote them, lines joined by `\n`.
 * @throws what `problemOf` understands
 */
export async function readRules(): Promise<string> {
  return joined(await readRows(await openLibrary()));
}

/** Those of them that are switched on: what a page is cleaned with. */
export const readActiveRules = (): Promise<Result<string>> =>
  attempt(async (library) => joined((await readRows(library)).filter(({ enabled }) => enabled)));

/** The same text as `readRules`, again whenever any of our pages changes it. */
export const watchRules = (): Source<string> => watch(async (library) => joined(await readRows(library)));

/** Replaces the person's filters. Lines that were there before keep their rows. */
export const writeRules = (text: string): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.rules, library.ruleSlices, async () => {
      const before = await readRows(library);
      const now = rowsFor(linesOf(text), before);
      const kept = new Set(now.map(({ id }) => id));
      await library.rules.bulkDelete(before.flatMap(({ id }) => (kept.has(id) ? [] : id)));
      await library.rules.bulkPut(now);
      await library.ruleSlices.clear(); // they were made of other lines
    }),
  );

/** Puts lines behind those that are there; a line that is there already stays where it is. */
export const addRules = (lines: readonly string[]): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.rules, library.ruleSlices, async () => {
      const before = await readRows(library);
      const fresh = lines.filter((line) => !before.some(({ text }) => text === line));
      const createdAt = Date.now();
      const last = before.at(-1)?.order ?? -1;
      await library.rules.bulkAdd(fresh.map((text, at) => ({ id: newId(createdAt), order: last + 1 + at, text, enabled: true, createdAt })));
      await library.ruleSlices.clear();
    }),
  );

/** Takes lines out again, each once. */
export const dropRules = (lines: readonly string[]): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.rules, library.ruleSlices, async () => {
      const rows = (await readRows(library)).toReversed();
      await library.rules.bulkDelete(lines.flatMap((line) => rows.find(({ text }) => text === line)?.id ?? []));
      await library.ruleSlices.clear();
    }),
  );

/** The slices of these hosts; null when they have to be made anew. The one for no host is always among them. */
export async function readSlices(hosts: readonly string[]): Promise<readonly RuleSliceRow[] | null> {
  const library = await openLibrary();
  const rows = await library.ruleSlices.bulkGet(["", ...hosts]);
  return rows[0] ? rows.filter((row) => row !== undefined) : null;
}

/** Keeps slices made of `text`, unless the rules have changed meanwhile. */
export const keepSlices = (text: string, slices: readonly RuleSliceRow[]): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.rules, library.ruleSlices, async () => {
      if (joined((await readRows(library)).filter(({ enabled }) => enabled)) !== text) return;
      await library.ruleSlices.clear();
      await library.ruleSlices.bulkPut(slices);
    }),
  );

const readRows = (library: Library): Promise<RuleRow[]> => library.rules.orderBy("order").toArray();

const joined = (rows: readonly RuleRow[]): string => rows.map(({ text }) => text).join("\n");

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split(/\r\n|\r|\n/));

function rowsFor(lines: readonly string[], before: readonly RuleRow[]): readonly RuleRow[] {
  const rowsByText = new Map<string, RuleRow[]>();
  for (const row of before) rowsByText.set(row.text, [...(rowsByText.get(row.text) ?? []), row]);
  const createdAt = Date.now();
  return lines.map((text, order) => {
    const same = rowsByText.get(text)?.shift();
    return { ...(same ?? { id: newId(createdAt), text, enabled: true, createdAt }), order };
  });
}
