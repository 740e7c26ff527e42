import { quantile } from "../sample.ts";
import { costOf } from "../thread-time.ts";
import { BenchBrowser, callOf, type BenchBuild } from "../bench-browser.ts";
import { popupTimes } from "./popup-time.ts";

/** What a library of one size costs, in milliseconds. */
export interface Costs {
  readonly articles: number;
  readonly save: number;
  readonly newest: number;
  readonly shelf: number;
  readonly search: Search;
  /** What goes through the whole library, each once; null where that was not asked for. */
  readonly jobs: Jobs | null;
  /** What they are held against, turn by turn. */
  readonly put: number;
  readonly whole: number;
  readonly flex: Search | null;
  readonly mini: Search | null;
  readonly popup: { readonly ours: number; readonly empty: number } | null;
}

interface Jobs {
  readonly backup: number;
  readonly restore: number;
  readonly index: number;
}

export interface Search {
  /** Of the main thread. */
  readonly cpu: number;
  readonly wall: number;
  /** Bytes. */
  readonly heap: number;
}

/** What is measured beside the library itself. */
export interface Beside {
  /** The same articles as whole rows, and in the search libraries' indexes. */
  readonly peers: boolean;
  readonly jobs: boolean;
  /** An empty library, whose popup is opened in turn with this one's. */
  readonly empty: BenchBuild | null;
}

const say = (what: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);

const median = (of: readonly number[]): number => quantile(of, 0.5);

/** Fills the library of a build until it holds so many articles, and measures it. */
export async function measure(build: BenchBuild, articles: number, { peers, jobs, empty }: Beside): Promise<Costs> {
  const costs = await inBrowser(build, async (browser) => {
    say(`filling up to ${articles} articles`);
    await browser.call("fill", articles);
    if (peers) {
      say("the same as whole rows and in the indexes of the peers");
      await browser.fresh();
      await browser.call("prepareWhole", articles);
      await browser.fresh();
      await browser.call("preparePeers", articles);
    }
    say("searching");
    const searches = await searchesIn(browser, peers);
    say("lists and saves");
    await browser.fresh();
    const lists = await browser.call<Record<"newest" | "whole" | "shelf", number[]>>("lists", 31);
    await browser.fresh();
    const saves = await browser.call<Record<"save" | "put", number[]>>("saves", 80);
    return { articles, ...searches, newest: median(lists.newest), whole: median(lists.whole), shelf: median(lists.shelf), save: median(saves.save), put: median(saves.put) };
  });
  if (empty) say("popups");
  const popup = empty && (await popupTimes(empty, build, 15));
  if (jobs) say("backup, restore, index");
  return { ...costs, jobs: jobs ? await inBrowser(build, jobsIn) : null, popup: popup && { ours: median(popup.large), empty: median(popup.small) } };
}

async function inBrowser<T>(build: BenchBuild, work: (browser: BenchBrowser) => Promise<T>): Promise<T> {
  const browser = await BenchBrowser.start(build);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function jobsIn(browser: BenchBrowser): Promise<Jobs> {
  const backup = await browser.call<number>("backUp");
  await browser.fresh();
  const restored = await browser.call<{ look: number; take: number }>("restoreAll");
  await browser.fresh();
  const index = await browser.call<number>("rebuild");
  return { backup, restore: restored.look + restored.take, index };
}

const searchers = { search: "searchOurs", flex: "searchFlex", mini: "searchMini" } as const;

/** Each query in a page that has read nothing before, by each in turn. */
async function searchesIn(browser: BenchBrowser, peers: boolean): Promise<Pick<Costs, keyof typeof searchers>> {
  const queries = await browser.call<string[]>("queries", 9);
  const all = { search: [] as Search[], flex: [] as Search[], mini: [] as Search[] };
  for (const query of queries) {
    for (const name of peers ? (["search", "flex", "mini"] as const) : (["search"] as const)) all[name].push(await coldSearch(browser, searchers[name], query));
  }
  const middle = (of: readonly Search[]): Search => ({ cpu: median(of.map(({ cpu }) => cpu)), wall: median(of.map(({ wall }) => wall)), heap: median(of.map(({ heap }) => heap)) });
  return { search: middle(all.search), flex: peers ? middle(all.flex) : null, mini: peers ? middle(all.mini) : null };
}

async function coldSearch(browser: BenchBrowser, call: string, query: string): Promise<Search> {
  await browser.fresh();
  const before = await browser.heap();
  const start = performance.now();
  const cpu = await costOf(browser, callOf(call, [query]));
  const wall = performance.now() - start;
  return { cpu, wall, heap: (await browser.heap()) - before };
}
