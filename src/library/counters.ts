import { countedIn } from "./facets.ts";
import type { ArticleRow, CounterName, Library } from "./schema.ts";

/** Inside the transaction that changes what is counted. */
export async function changeCounter(library: Library, name: CounterName, by: number): Promise<number> {
  const value = (await readCounter(library, name)) + by;
  await library.counters.put({ name, value });
  return value;
}

/** The same for articles that were, and are now. */
export async function recount(library: Library, before: readonly ArticleRow[], now: readonly ArticleRow[]): Promise<void> {
  const change = new Map<CounterName, number>();
  for (const name of before.flatMap(countedIn)) change.set(name, (change.get(name) ?? 0) - 1);
  for (const name of now.flatMap(countedIn)) change.set(name, (change.get(name) ?? 0) + 1);
  for (const [name, by] of change) if (by !== 0) await changeCounter(library, name, by);
}

export const readCounter = async (library: Library, name: CounterName): Promise<number> => (await library.counters.get(name))?.value ?? 0;
