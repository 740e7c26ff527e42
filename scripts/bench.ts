/**
 * `npm run bench [-- [--articles N] [--large] [--write]]`
 *
 * What the library costs, in the built extension's own origin in a real Chromium, over the real IndexedDB: each figure
 * beside what it is held against, in one run, turn by turn. `--large` measures five times as many articles too, and how
 * the costs grow. `--write` brings docs/library-speed.md up to date.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseHTML } from "linkedom";
import { BenchBrowser, benchBuild, callOf, type BenchBuild } from "./bench/library/bench-browser.ts";
import { popupTimes } from "./bench/library/popup-time.ts";
import { ownPages } from "./bench/own-pages.ts";
import { quantile } from "./bench/sample.ts";
import { corpora, corpusFolder, jsonLines, type BenchPage } from "./bench/shared.ts";
import { figuresIn, printed, type Table } from "./bench/table.ts";
import { costOf } from "./bench/thread-time.ts";
import { committed, madeWith, write } from "./bench/written.ts";
import { freshBuild } from "./extract/fresh-build.ts";
import { run } from "./run.ts";
import type { Figures } from "./bench/scorer.ts";

const document = "docs/library-speed.md";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    large: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const median = (of: readonly number[]): number => quantile(of, 0.5);

const textOf = ({ file }: BenchPage): string => [...parseHTML(readFileSync(file, "utf8")).document.querySelectorAll("p")].map((each) => each.textContent).join("\n");

/** Paragraphs of real pages where they lie beside the project, else of our own. */
function paragraphs(): readonly string[] {
  const texts = corpora().flatMap((corpus) => {
    const gold = join(corpusFolder, corpus, "gold.jsonl");
    return existsSync(gold) ? jsonLines<{ text?: string }>(gold).map(({ text }) => text ?? "") : [];
  });
  const all = (texts.length > 0 ? texts : ownPages().map(textOf)).flatMap((text) => text.split(/\n+/)).filter((line) => line.split(" ").length > 12 && line.length < 3_000);
  return all.slice(0, 12_000);
}

/** What one library of a size costs. All in milliseconds, unless its name says otherwise. */
interface Costs {
  readonly fill: number;
  readonly save: number;
  readonly put: number;
  readonly newest: number;
  readonly whole: number;
  readonly shelf: number;
  readonly backup: number;
  readonly restore: number;
  readonly index: number;
  readonly ours: Search;
  readonly flex: Search;
  readonly mini: Search;
}

interface Search {
  /** Milliseconds of the main thread. */
  readonly cpu: number;
  readonly wall: number;
  /** Bytes. */
  readonly heap: number;
}

const say = (what: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);

async function measure(build: BenchBuild, count: number): Promise<Costs> {
  const browser = await BenchBrowser.start(build);
  try {
    say(`saving ${count} articles`);
    const fill = await browser.call<number>("fill", count);
    say("their peers");
    await browser.call("prepare", count);
    say("searching");
    const searches = await searchesIn(browser);
    say("lists and saves");
    await browser.fresh();
    const lists = await browser.call<Record<"newest" | "whole" | "shelf", number[]>>("lists", 15);
    await browser.fresh();
    const saves = await browser.call<Record<"save" | "put", number[]>>("saves", 60);
    say("backup, restore, index");
    const backup = await browser.call<number>("backUp");
    const restored = await browser.call<{ look: number; take: number }>("restoreAll");
    const index = await browser.call<number>("rebuild");
    const [save, put, newest, whole, shelf] = [saves.save, saves.put, lists.newest, lists.whole, lists.shelf].map(median) as [number, number, number, number, number];
    return { fill, save, put, newest, whole, shelf, backup, restore: restored.look + restored.take, index, ...searches };
  } finally {
    await browser.close();
  }
}

/** Each query in a page that has read nothing before, by each of the three in turn. */
async function searchesIn(browser: BenchBrowser): Promise<Record<"ours" | "flex" | "mini", Search>> {
  const queries = await browser.call<string[]>("queries", 9);
  const all = { ours: [] as Search[], flex: [] as Search[], mini: [] as Search[] };
  const names = { ours: "searchOurs", flex: "searchFlex", mini: "searchMini" } as const;
  for (const query of queries) {
    for (const name of ["ours", "flex", "mini"] as const) {
      await browser.fresh();
      const before = await browser.heap();
      const start = performance.now();
      const cpu = await costOf(browser, callOf(names[name], [query]));
      const wall = performance.now() - start;
      all[name].push({ cpu, wall, heap: (await browser.heap()) - before });
    }
  }
  const middle = (of: readonly Search[]): Search => ({ cpu: median(of.map(({ cpu }) => cpu)), wall: median(of.map(({ wall }) => wall)), heap: median(of.map(({ heap }) => heap)) });
  return { ours: middle(all.ours), flex: middle(all.flex), mini: middle(all.mini) };
}

const mebibyte = 1024 * 1024;

const row = (ours: number, held: number, goal: number): Figures => ({ ours, held, ratio: ours / held, goal });

function tables(count: number, costs: Costs, popup: { small: number[]; large: number[] }, made: string): readonly Table[] {
  const { newest, whole, save, put, ours, flex, mini } = costs;
  const against: Table = {
    title: `${count} articles`,
    made,
    columns: [
      { title: "ours", key: "ours", as: "tenth" },
      { title: "held against", key: "held", as: "tenth" },
      { title: "×", key: "ratio", as: "ratio" },
      { title: "at most", key: "goal", as: "ratio" },
    ],
    rows: new Map([
      ["newest fifty, against whole rows, ms", row(newest, whole, 0.05)],
      ["cold search, against FlexSearch, ms of CPU", row(ours.cpu, flex.cpu, 0.08)],
      ["cold search, against MiniSearch, ms of CPU", row(ours.cpu, mini.cpu, 0.08)],
      ["heap after it, against FlexSearch, MiB", row(ours.heap / mebibyte, flex.heap / mebibyte, Number.NaN)],
      ["heap after it, against MiniSearch, MiB", row(ours.heap / mebibyte, mini.heap / mebibyte, Number.NaN)],
      ["save, against a bare put of one row, ms", row(save, put, 2)],
      ["popup, against an empty library's, ms", row(median(popup.large), median(popup.small), 1.1)],
    ]),
  };
  return [against];
}

const grows = { shelf: 4, newest: 4, save: 4, search: 4, backup: 6, restore: 6, index: 6 } as const;

function growth(small: number, before: Costs, large: number, after: Costs, made: string): Table {
  const of = (name: keyof typeof grows, costs: Costs): number => (name === "search" ? costs.ours.wall : costs[name]);
  return {
    title: `from ${small} to ${large} articles`,
    made,
    columns: [
      { title: `${small}, ms`, key: "before", as: "tenth" },
      { title: `${large}, ms`, key: "after", as: "tenth" },
      { title: "×", key: "ratio", as: "ratio" },
      { title: "at most", key: "goal", as: "ratio" },
    ],
    rows: new Map((Object.keys(grows) as (keyof typeof grows)[]).map((name) => [name, { before: of(name, before), after: of(name, after), ratio: of(name, after) / of(name, before), goal: grows[name] }])),
  };
}

/** A fifth, the whole, and with `--large` five times as many. */
async function measureAll(): Promise<readonly Table[]> {
  const text = paragraphs();
  const count = Number(values.articles);
  const empty = await benchBuild([]);
  const builds: BenchBuild[] = [empty];
  const sizes = [count / 5, count, ...(values.large ? [count * 5] : [])];
  const measured: Costs[] = [];
  const made: Table[] = [];
  try {
    for (const size of sizes) {
      const build = await benchBuild(text);
      builds.push(build);
      measured.push(await measure(build, size));
      process.stderr.write(`${JSON.stringify(measured.at(-1))}\n`);
      if (size < count) continue;
      say("popups");
      const by = madeWith(["Chromium", `${text.length} paragraphs`]);
      made.push(...tables(size, measured.at(-1)!, await popupTimes(empty, build, 15), by));
      made.push(growth(size / 5, measured.at(-2)!, size, measured.at(-1)!, by));
    }
    return made;
  } finally {
    for (const build of builds) build.remove();
  }
}

await run(async () => {
  await freshBuild();
  const all = await measureAll();
  const before = figuresIn(committed(document));
  for (const table of all) process.stdout.write(printed(table, before));
  if (values.write) write(document, all);
});
