import { newId } from "#core/new-id.ts";
import type { Result } from "#core/result.ts";
import { attempt } from "./attempt.ts";
import { openToRead } from "./open.ts";
import type { Library } from "./schema.ts";

/** A share of the compiled rules. */
export interface NamedSlice {
  readonly name: string;
  readonly rules: string;
}

/** A line, and where it stands among all. */
export interface PlacedLine {
  readonly order: number;
  readonly text: string;
}

/** Lines that go and lines that come. */
export interface LineChange {
  readonly gone: readonly PlacedLine[];
  readonly come: readonly PlacedLine[];
}

/** How lines are compiled into slices, which the library leaves to others. */
export interface Slicing {
  /** A comment and a line that does not parse are none. */
  isRule(line: string): boolean;
  /** The slices that these lines stand in; the first is the one that there always is. */
  namesOf(lines: readonly string[]): readonly string[];
  /** Where these lines stand, the last place of each; those that stand nowhere are left out. */
  placesOf(lines: readonly string[], slices: readonly NamedSlice[]): ReadonlyMap<string, number>;
  /** The slices as they are after a change. Those that are missing come to be. */
  amended(slices: readonly NamedSlice[], change: LineChange): readonly NamedSlice[];
}

/** So many lines may change before it is quicker to compile all. */
const few = 500;

/** Slices by their names, the first of which there always is; null when they have to be made anew. */
export async function readSlices(names: readonly string[]): Promise<readonly NamedSlice[] | null> {
  const library = await openToRead();
  return await slicesNamed(library, names);
}

/** Keeps these slices and no others, unless the rules have changed since the stamp was given. */
export const keepSlices = (stamp: string, slices: readonly NamedSlice[]): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.ruleSlices, async () => {
      if ((await library.ruleSlices.get(stampName))?.rules !== stamp) return;
      await library.ruleSlices.clear();
      await put(library, [...slices, { name: stampName, rules: stamp }]);
    }),
  );

/** The stamp of the rules as they are, for `keepSlices`. Within a transaction. */
export async function stampOf(library: Library): Promise<string> {
  const stamp = (await library.ruleSlices.get(stampName)) ?? { host: stampName, rules: newId() };
  await library.ruleSlices.put(stamp);
  return stamp.rules;
}

/** Where lines stand, by the slices that they stand in; undefined where these cannot tell. Within a transaction. */
export async function findPlaces(library: Library, slicing: Slicing, lines: readonly string[]): Promise<ReadonlyMap<string, number> | undefined> {
  const slices = lines.every(slicing.isRule) ? await slicesNamed(library, slicing.namesOf(lines)) : null;
  return slices ? slicing.placesOf(lines, slices) : undefined;
}

/** Changes only the slices in which lines have come or gone; where that cannot be, all have to be made anew. Within a transaction. */
export async function amendSlices(library: Library, slicing: Slicing | undefined, change: LineChange): Promise<void> {
  const lines = [...change.gone, ...change.come];
  if (lines.length === 0) return;
  const slices = slicing && lines.length <= few ? await slicesNamed(library, slicing.namesOf(lines.map(({ text }) => text))) : null;
  if (slices) {
    await put(library, slicing!.amended(slices, change));
    await library.ruleSlices.put({ host: stampName, rules: newId() });
  } else {
    await library.ruleSlices.clear();
  }
}

async function slicesNamed(library: Library, names: readonly string[]): Promise<readonly NamedSlice[] | null> {
  const rows = await library.ruleSlices.bulkGet([...names]);
  return rows[0] ? rows.flatMap((row) => (row ? { name: row.host, rules: row.rules } : [])) : null;
}

const put = (library: Library, slices: readonly NamedSlice[]): Promise<unknown> => library.ruleSlices.bulkPut(slices.map(({ name, rules }) => ({ host: name, rules })));

/** No slice has this name. */
const stampName = "stamp";
