import { manyIds, newId } from "#core/new-id.ts";
import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt } from "./attempt.ts";
import { openLibrary } from "./open.ts";
import type { Library, RuleRow } from "./schema.ts";
import { watch } from "./watch.ts";

/**
 * The person's own filters as they wrote them, lines joined by `\n`.
 * @throws what `problemOf` understands
 */
export async function readRules(): Promise<string> {
  return joined(await readRows(await openLibrary()));
}

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
      await forgetSlices(library);
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
      await forgetSlices(library);
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

/** The person's rules that are switched on, to be compiled, and the stamp of this state of them. */
export const rulesToCompile = (): Promise<Result<{ readonly text: string; readonly stamp: string }>> =>
  attempt((library) =>
    library.transaction("rw", library.rules, library.ruleSlices, async () => {
      const text = joined((await readRows(library)).filter(({ enabled }) => enabled));
      const stamp = (await library.ruleSlices.get(stampName)) ?? { host: stampName, rules: newId() };
      await library.ruleSlices.put(stamp);
      return { text, stamp: stamp.rules };
    }),
  );

/** Slices by their names, the first of which there always is; null when they have to be made anew. */
export async function readSlices(names: readonly string[]): Promise<readonly NamedSlice[] | null> {
  const library = await openLibrary();
  const rows = await library.ruleSlices.bulkGet([...names]);
  return rows[0] ? rows.flatMap((row) => (row ? { name: row.host, rules: row.rules } : [])) : null;
}

interface NamedSlice {
  readonly name: string;
  readonly rules: string;
}

/** Keeps slices, unless the rules have changed since the stamp was given. */
export const keepSlices = (stamp: string, slices: readonly NamedSlice[]): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.ruleSlices, async () => {
      if ((await library.ruleSlices.get(stampName))?.rules !== stamp) return;
      await library.ruleSlices.bulkPut(slices.map(({ name, rules }) => ({ host: name, rules })));
    }),
  );

/** No slice has this name. */
const stampName = "stamp";

/** They were made of other lines. */
const forgetSlices = (library: Library): Promise<void> => library.ruleSlices.clear();

const readRows = (library: Library): Promise<RuleRow[]> => library.rules.orderBy("order").toArray();

const joined = (rows: readonly RuleRow[]): string => rows.map(({ text }) => text).join("\n");

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split(/\r\n|\r|\n/));

function rowsFor(lines: readonly string[], before: readonly RuleRow[]): readonly RuleRow[] {
  const rowsByText = new Map<string, RuleRow[]>();
  for (const row of before) rowsByText.set(row.text, [...(rowsByText.get(row.text) ?? []), row]);
  const createdAt = Date.now();
  const nextId = manyIds(createdAt);
  return lines.map((text, order) => {
    const same = rowsByText.get(text)?.shift();
    return { ...(same ?? { id: nextId(), text, enabled: true, createdAt }), order };
  });
}
