import { readCounter } from "./counters.ts";
import { facet } from "./facets.ts";
import { openToRead } from "./open.ts";

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
