import { newId } from "#core/new-id.ts";
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

/** Those of them that are switched on: what a page is cleaned with. */
export const readActiveRules = (): Promise<Result<string>> =>
  attempt(async (library) => joined((await readRows(library)).filter(({ enabled }) => enabled)));

/** The same text as `readRules`, again whenever any of our pages changes it. */
export const watchRules = (): Source<string> => watch(async (library) => joined(await readRows(library)));

/** Replaces the person's filters. Lines that were there before keep their rows. */
export const writeRules = (text: string): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.rules, async () => {
      const before = await readRows(library);
      const now = rowsFor(linesOf(text), before);
      const kept = new Set(now.map(({ id }) => id));
      await library.rules.bulkDelete(before.flatMap(({ id }) => (kept.has(id) ? [] : id)));
      await library.rules.bulkPut(now);
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
