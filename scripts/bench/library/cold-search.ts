import { BenchBrowser, callOf } from "../bench-browser.ts";
import { costOf } from "../thread-time.ts";
import { median } from "./by-turns.ts";

/** What a search costs a page that has read nothing before. */
export interface Search {
  /** Milliseconds of the main thread. */
  readonly cpu: number;
  readonly wall: number;
  /** Bytes. */
  readonly heap: number;
}

/** Who searches: a page, and the name of its function. */
export interface Searcher {
  readonly browser: BenchBrowser;
  readonly call: "searchOurs" | "searchFlex" | "searchMini";
}

/** Each query by each in turn, always in a fresh page. */
export async function coldSearches(queries: readonly string[], ...searchers: readonly Searcher[]): Promise<Search[]> {
  const all = searchers.map((): Search[] => []);
  for (const query of queries) {
    for (const [place, searcher] of searchers.entries()) all[place]?.push(await coldSearch(searcher, query));
  }
  return all.map((of) => ({ cpu: median(of.map(({ cpu }) => cpu)), wall: median(of.map(({ wall }) => wall)), heap: median(of.map(({ heap }) => heap)) }));
}

async function coldSearch({ browser, call }: Searcher, query: string): Promise<Search> {
  await browser.fresh();
  const before = await browser.heap();
  const start = performance.now();
  const cpu = await costOf(browser, callOf(call, [query]));
  const wall = performance.now() - start;
  return { cpu, wall, heap: (await browser.heap()) - before };
}
