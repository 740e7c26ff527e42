import type { CounterRow, Library } from "./schema.ts";

/** Inside the transaction that changes what is counted. */
export async function changeCounter(library: Library, name: CounterRow["name"], by: number): Promise<void> {
  await library.counters.put({ name, value: (await readCounter(library, name)) + by });
}

export const readCounter = async (library: Library, name: CounterRow["name"]): Promise<number> =>
  (await library.counters.get(name))?.value ?? 0;
