import { openLibrary } from "../open.ts";
import type { Library } from "../schema.ts";

/** For tests: the real library of this origin, with nothing in it. */
export async function emptyLibrary(): Promise<Library> {
  const library = await openLibrary();
  await library.transaction("rw", library.tables, () => Promise.all(library.tables.map((table) => table.clear())));
  return library;
}
