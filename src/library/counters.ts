import { countedIn } from "./facets.ts";
import type { ArticleRow, CounterName, CounterRow, Library } from "./schema.ts";

/** How counts change, by their names. */
export type Change = ReadonlyMap<CounterName, number>;

/** How they change for articles that were, and are now. */
export function changeOf(before: readonly ArticleRow[], now: readonly ArticleRow[]): Map<CounterName, number> {
  const change = new Map<CounterName, number>();
  for (const name of before.flatMap(countedIn)) change.set(name, (change.get(name) ?? 0) - 1);
  for (const name of now.flatMap(countedIn)) change.set(name, (change.get(name) ?? 0) + 1);
  return change;
}

/** Inside the transaction that changes what is counted. */
export async function recount(library: Library, before: readonly ArticleRow[], now: readonly ArticleRow[]): Promise<void> {
  const change = changeOf(before, now);
  await library.counters.bulkPut(changed(await library.counters.toArray(), change));
}

/** The rows of counters that a change touches, as they are after it. */
export function changed(counters: readonly CounterRow[], change: Change): CounterRow[] {
  const valueOf = (name: CounterName) => counters.find((each) => each.name === name)?.value ?? 0;
  return [...change].filter(([, by]) => by !== 0).map(([name, by]) => ({ name, value: valueOf(name) + by }));
}

/** The last number that was given to a document of the index. */
export const lastDoc = (counters: readonly CounterRow[]): number => counters.find(({ name }) => name === "lastDoc")?.value ?? 0;

export async function changeCounter(library: Library, name: CounterName, by: number): Promise<number> {
  const value = (await readCounter(library, name)) + by;
  await library.counters.put({ name, value });
  return value;
}

export const readCounter = async (library: Library, name: CounterName): Promise<number> => (await library.counters.get(name))?.value ?? 0;
