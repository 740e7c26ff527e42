import type { BenchBrowser } from "../bench-browser.ts";
import type { Figures } from "../scorer.ts";
import { Articles } from "./articles.ts";
import { byTurns, median } from "./by-turns.ts";
import { clickTimes } from "./click-time.ts";
import { coldSearches } from "./cold-search.ts";
import { popupTimes } from "./popup-time.ts";
import { telling, type Stand } from "./stand.ts";

export type Row = readonly [name: string, figures: Figures];

/** Rows of a table that are measured together, by themselves. */
export interface Part {
  readonly name: string;
  readonly measure: () => Promise<readonly Row[]>;
}

const mebibyte = 1024 * 1024;
const rounds = 31;
const queries = 9;

const held = (ours: number, against: number, goal?: number): Figures => ({ ours, held: against, ratio: ours / against, ...(goal !== undefined && { goal }) });

/** Each cost beside what it is held against, turn by turn. */
export const againstPeers = (library: Stand, empty: Stand): readonly Part[] => [
  { name: "lists", measure: () => library.opened((browser) => newestAgainstWhole(browser, library.articles)) },
  { name: "searches", measure: () => library.opened((browser) => searchesAgainstPeers(browser, library.articles)) },
  { name: "saves", measure: () => library.opened(savesAgainstPuts) },
  {
    name: "popups",
    measure: async () => {
      const { small, large } = await popupTimes(empty.build, library.build, 15);
      return [["popup, against an empty library's, ms", held(median(large), median(small), 1.1)]];
    },
  },
];

async function newestAgainstWhole(browser: BenchBrowser, articles: number): Promise<readonly Row[]> {
  await telling(browser, "the same articles as whole rows", "prepareWhole", articles);
  await browser.fresh();
  const [ours, whole] = await byTurns(rounds, () => browser.call("newest"), () => browser.call("newestWhole"));
  return [["newest fifty, against whole rows, ms", held(ours!, whole!, 0.05)]];
}

async function searchesAgainstPeers(browser: BenchBrowser, articles: number): Promise<readonly Row[]> {
  await telling(browser, "the same articles in the indexes of the peers", "preparePeers", articles);
  const [ours, flex, mini] = await coldSearches(await browser.call("queries", queries), { browser, call: "searchOurs" }, { browser, call: "searchFlex" }, { browser, call: "searchMini" });
  return [
    ["cold search, against FlexSearch, ms of CPU", held(ours!.cpu, flex!.cpu, 0.08)],
    ["cold search, against MiniSearch, ms of CPU", held(ours!.cpu, mini!.cpu)],
    ["heap after it, against FlexSearch, MiB", held(ours!.heap / mebibyte, flex!.heap / mebibyte)],
    ["heap after it, against MiniSearch, MiB", held(ours!.heap / mebibyte, mini!.heap / mebibyte)],
  ];
}

async function savesAgainstPuts(browser: BenchBrowser): Promise<readonly Row[]> {
  const { put, save, unexpected } = await browser.call<Record<"put" | "save" | "unexpected", number[]>>("saves", 80);
  return [
    ["save, against a bare put of one row, ms", held(median(save), median(put), 2)],
    ["save with nothing made ready, against the same, ms", held(median(unexpected), median(put))],
  ];
}

const grown = (before: number, after: number, goal: number): Figures => ({ before, after, ratio: after / before, goal });

/** What a person waits for, in two libraries by turns. */
export function waits(small: Stand, large: Stand, paragraphs: readonly string[]): readonly Part[] {
  const inBoth = (work: (...browsers: [BenchBrowser, BenchBrowser]) => Promise<readonly number[]>, name: string): Part => ({
    name,
    measure: async () => {
      const [before, after] = await small.opened((one) => large.opened((other) => work(one, other)));
      return [[name, grown(before!, after!, 4)]];
    },
  });
  const timed = (name: string, call: string): Part => inBoth((one, other) => byTurns(rounds, () => one.call(call), () => other.call(call)), name);
  return [
    timed("the list opens", "listOpens"),
    timed("newest fifty", "newest"),
    timed("save", "save"),
    inBoth(async (one, other) => {
      const found = await coldSearches(await one.call("queries", queries), { browser: one, call: "searchOurs" }, { browser: other, call: "searchOurs" });
      return found.map(({ wall }) => wall);
    }, "cold search"),
    { name: "popup", measure: () => popupsOf(small, large) },
    { name: "click on Save", measure: () => clicksIn(small, large, new Articles(paragraphs)) },
  ];
}

async function clicksIn(small: Stand, large: Stand, articles: Articles): Promise<readonly Row[]> {
  const [before, after] = await clickTimes(small.build, large.build, 15, (number) => articles.clipping(number));
  return [["from the click on Save until Saved is said", grown(before!, after!, 4)]];
}

async function popupsOf(one: Stand, other: Stand): Promise<readonly Row[]> {
  const { small, large } = await popupTimes(one.build, other.build, 15);
  return [["popup", grown(median(small), median(large), 4)]];
}

/** What goes through the whole library, each once. */
export function jobs(small: Stand, large: Stand): readonly Part[] {
  const inEach = (name: string, work: (browser: BenchBrowser, stand: Stand) => Promise<number>): Part => ({
    name,
    measure: async () => {
      const before = await small.opened((browser) => work(browser, small));
      const after = await large.opened((browser) => work(browser, large));
      return [[name, grown(before, after, 6)]];
    },
  });
  return [
    inEach("making the index anew", (browser, { articles }) => telling(browser, `the index of ${articles}`, "rebuild")),
    inEach("backup", (browser, { articles }) => telling(browser, `backup of ${articles}`, "backUp")),
    inEach("restore", (browser, stand) => stand.risked(() => telling(browser, `restore of ${stand.articles}`, "restoreAll"))),
  ];
}
