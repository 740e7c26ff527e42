import { caps } from "#core/caps.ts";
import { manyIds, newId } from "#core/new-id.ts";
import { failure, type Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt } from "./attempt.ts";
import { openToRead } from "./open.ts";
import { amendSlices, findPlaces, stampOf, type PlacedLine, type Slicing } from "./rule-slices.ts";
import type { Library, RuleRow } from "./schema.ts";
import { watch } from "./watch.ts";

/**
 * The person's own filters as they wrote them, lines joined by `\n`.
 * @throws what `problemOf` understands
 */
export async function readRules(): Promise<string> {
  return joined(await readRows(await openToRead()));
}

/** The same text as `readRules`, again whenever any of our pages changes it. */
export const watchRules = (): Source<string> => watch(async (library) => joined(await readRows(library)));

/**
 * Replaces the person's filters. Lines that were there before keep their rows. `tooManyLines` where there are more than
 * `caps.filterLines`.
 * @param slicing where it is given, the slices change with the lines, if those are few
 */
export async function writeRules(text: string, slicing?: Slicing): Promise<Result<void>> {
  const lines = linesOf(text);
  if (lines.length > caps.filterLines) return failure({ code: "tooManyLines", detail: String(lines.length) });
  return inRules(async (library) => {
    const before = await readRows(library);
    const now = rowsFor(lines, before);
    const old = new Map(before.map((row) => [row.id, row]));
    const fresh = now.filter(({ id, order }) => old.get(id)?.order !== order);
    const hasMoved = fresh.some(({ id }) => old.has(id));
    for (const { id } of now) old.delete(id);
    const gone = [...old.values()];
    await library.rules.bulkDelete(gone.map(({ id }) => id));
    await library.rules.bulkPut(fresh);
    await amendSlices(library, hasMoved ? undefined : slicing, { gone: gone.map(placed), come: fresh.map(placed) });
  });
}

/**
 * Puts lines behind those that are there; a line that is there already stays where it is.
 * @returns the lines that are new
 */
export const addRules = (lines: readonly string[], slicing?: Slicing): Promise<Result<readonly string[]>> =>
  inRules(async (library) => {
    const known = slicing && (await findPlaces(library, slicing, lines));
    const isThere = known ? (line: string) => known.has(line) : await anyRow(library);
    const fresh = lines.filter((line) => !isThere(line));
    if (fresh.length === 0) return fresh;
    const createdAt = Date.now();
    const next = ((await library.rules.orderBy("order").last())?.order ?? -1) + 1;
    const rows = fresh.map((text, at): RuleRow => ({ id: newId(createdAt), order: next + at, text, enabled: true, createdAt }));
    await library.rules.bulkAdd(rows);
    await amendSlices(library, known ? slicing : undefined, { gone: [], come: rows.map(placed) });
    return fresh;
  });

/** Takes lines out again, each once: the last that says so. */
export const dropRules = (lines: readonly string[], slicing?: Slicing): Promise<Result<void>> =>
  inRules(async (library) => {
    const known = slicing && (await findPlaces(library, slicing, lines));
    const isKnown = known !== undefined && lines.every((line) => known.has(line));
    const rows = isKnown ? await library.rules.where("order").anyOf([...known.values()]).toArray() : (await readRows(library)).toReversed();
    const gone = lines.flatMap((line) => rows.find(({ text }) => text === line) ?? []);
    await library.rules.bulkDelete(gone.map(({ id }) => id));
    await amendSlices(library, isKnown ? slicing : undefined, { gone: gone.map(placed), come: [] });
  });

/** The person's rules that are switched on, to be compiled, and the stamp of this state of them. */
export const rulesToCompile = (): Promise<Result<{ readonly lines: readonly PlacedLine[]; readonly stamp: string }>> =>
  inRules(async (library) => {
    const rows = await readRows(library);
    return { lines: rows.filter(({ enabled }) => enabled).map(placed), stamp: await stampOf(library) };
  });

const inRules = <T>(act: (library: Library) => Promise<T>): Promise<Result<T>> =>
  attempt((library) => library.transaction("rw", library.rules, library.ruleSlices, async () => await act(library))); // an async function, or Dexie does not wait for it

const placed = ({ order, text }: RuleRow): PlacedLine => ({ order, text });

async function anyRow(library: Library): Promise<(line: string) => boolean> {
  const texts = new Set((await readRows(library)).map(({ text }) => text));
  return (line) => texts.has(line);
}

const readRows = (library: Library): Promise<RuleRow[]> => library.rules.orderBy("order").toArray();

const joined = (rows: readonly RuleRow[]): string => rows.map(({ text }) => text).join("\n");

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split(/\r\n|\r|\n/));

function rowsFor(lines: readonly string[], before: readonly RuleRow[]): readonly RuleRow[] {
  const rowsByText = new Map<string, RuleRow[]>();
  for (const row of before) {
    const same = rowsByText.get(row.text);
    if (same) same.push(row);
    else rowsByText.set(row.text, [row]);
  }
  const createdAt = Date.now();
  const nextId = manyIds(createdAt);
  const rows = lines.map((text) => rowsByText.get(text)?.shift() ?? { id: nextId(), text, enabled: true, createdAt, order: Number.NaN });
  return inOrder(rows) ?? rows.map((row, order) => ({ ...row, order }));
}

/** Two lines may stand this near to each other before all are counted anew. */
const nearest = 1e-6;

/** New rows get a place between those that stay, which keep theirs; null where that cannot be. */
function inOrder(rows: readonly RuleRow[]): readonly RuleRow[] | null {
  const settled: RuleRow[] = [];
  let from = -1;
  let coming: RuleRow[] = [];
  for (const row of rows) {
    if (Number.isNaN(row.order)) {
      coming.push(row);
      continue;
    }
    const step = (row.order - from) / (coming.length + 1);
    if (step < nearest) return null;
    settled.push(...spaced(coming, from, step), row);
    from = row.order;
    coming = [];
  }
  return [...settled, ...spaced(coming, from, 1)];
}

const spaced = (rows: readonly RuleRow[], from: number, step: number): readonly RuleRow[] => rows.map((row, at) => ({ ...row, order: from + (at + 1) * step }));
