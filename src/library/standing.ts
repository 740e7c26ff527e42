import { readCounter } from "./counters.ts";
import { facet } from "./facets.ts";
import { openToRead } from "./open.ts";
import type { CounterName } from "./schema.ts";

/** What the library is by its own account, and by a count of its rows. */
export interface Standing {
  /** Saves so far. It never goes back. */
  readonly saves: number;
  /** Articles that there should be, those in the trash too. */
  readonly told: number;
  /** Articles that there are. */
  readonly there: number;
}

/** @throws what `problemOf` understands */
export async function readStanding(): Promise<Standing> {
  const library = await openToRead();
  return await library.transaction("r", library.articles, library.counters, async () => {
    const [saves, articles, trash, all, gone] = await Promise.all([
      readCounter(library, "lastDoc"),
      readCounter(library, "articles"),
      readCounter(library, "trash"),
      library.articles.count(),
      library.articles.where("facets").equals(facet.place("gone")).count(), // counted nowhere, for it is as good as deleted
    ]);
    return { saves, told: articles + trash, there: all - gone };
  });
}

/** The same as far as the counters tell it, which takes no longer in a large library. */
export async function readTold(): Promise<Omit<Standing, "there">> {
  const library = await openToRead();
  const counts = await library.counters.toArray();
  const valueOf = (wanted: CounterName) => counts.find(({ name }) => name === wanted)?.value ?? 0;
  return { saves: valueOf("lastDoc"), told: valueOf("articles") + valueOf("trash") };
}
