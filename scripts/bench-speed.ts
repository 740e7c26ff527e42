/**
 * `npm run bench:speed [-- [--pages N] [--rounds N] [--write] CORPUS…]`
 *
 * What a click costs the page's main thread, in milliseconds of its CPU time: the whole of Offprint, snapshot, ledger
 * and sanitising included, beside bare Readability (document clone and parse), Readability with DOMPurify, and
 * Defuddle. All in one run over the same pages, pages and tools in shuffled order, rounds interleaved. Then how the
 * cost grows with the page. `--write` brings docs/speed.md up to date.
 */
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { grownPage } from "./bench/grown-page.ts";
import { ownPages } from "./bench/own-pages.ts";
import { quantile, seeded, shuffled, sum } from "./bench/sample.ts";
import { corpora, pagesOf, type BenchPage } from "./bench/shared.ts";
import { figuresIn, printed, type Table } from "./bench/table.ts";
import { costOf } from "./bench/thread-time.ts";
import { bundled } from "./bench/tools.ts";
import { committed, madeWith, write } from "./bench/written.ts";
import { contentScript, requestText } from "./extract/cleaner.ts";
import { freshBuild } from "./extract/fresh-build.ts";
import { Tabs } from "./extract/tabs.ts";
import { run } from "./run.ts";
import { pageCallsName } from "../src/messages/page-calls.ts";

const document = "docs/speed.md";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: "string", default: "80" },
    rounds: { type: "string", default: "3" },
    write: { type: "boolean", default: false },
  },
});

const calls = {
  Offprint: `Promise.resolve(${pageCallsName}.clean(${requestText({ manner: "article", rules: [], off: [] })})).then(() => 0)`,
  Readability: "offprintPeers.readability(), 0",
  "Readability, DOMPurify": "offprintPeers.purified(), 0",
  Defuddle: "offprintPeers.defuddle(), 0",
} as const;

type ToolName = keyof typeof calls;
/** Milliseconds, a round each; the first is the first call in a fresh page. */
type Costs = Readonly<Record<ToolName, readonly number[]>>;

const names = Object.keys(calls) as ToolName[];

/** @returns null where the page could not be measured */
async function costsOn(page: BenchPage, tabs: Tabs, script: string, random: () => number, tools = names): Promise<Costs | null> {
  const rounds = Array.from({ length: Number(values.rounds) + 1 });
  try {
    return await tabs.visit(page, 300, async (tab) => {
      await tab.evaluate(`${script}\n;0`);
      const costs: Record<ToolName, number[]> = { Offprint: [], Readability: [], "Readability, DOMPurify": [], Defuddle: [] };
      for (const _ of rounds) for (const name of shuffled(tools, random)) costs[name].push(await costOf(tab, calls[name]));
      return costs;
    });
  } catch (error) {
    process.stderr.write(`${page.id}: ${(error as Error).message.split("\n")[0]}\n`);
    return null;
  }
}

function summary(all: readonly Costs[], made: string): Table {
  const warm = (costs: Costs, name: ToolName) => quantile(costs[name].slice(1), 0.5);
  const rows = names.map((name) => {
    const ratios = all.map((costs) => warm(costs, name) / warm(costs, "Readability"));
    const total = (of: ToolName) => sum(all.map((costs) => warm(costs, of)));
    const first = (of: ToolName) => sum(all.map((costs) => costs[of][0] ?? 0));
    return [name, {
      pages: all.length,
      mean: total(name) / all.length,
      median: quantile(all.map((costs) => warm(costs, name)), 0.5),
      p95: quantile(all.map((costs) => warm(costs, name)), 0.95),
      ratio: total(name) / total("Readability"),
      ratioMedian: quantile(ratios, 0.5),
      ratio10: quantile(ratios, 0.1),
      ratio90: quantile(ratios, 0.9),
      first: first(name) / first("Readability"),
    }] as const;
  });
  return {
    title: "real pages",
    made,
    columns: [
      { title: "pages", key: "pages", as: "count" },
      { title: "mean ms", key: "mean", as: "ms" },
      { title: "median ms", key: "median", as: "ms" },
      { title: "95 % below ms", key: "p95", as: "ms" },
      { title: "× Readability", key: "ratio", as: "ratio" },
      { title: "median page ×", key: "ratioMedian", as: "ratio" },
      { title: "10 % below ×", key: "ratio10", as: "ratio" },
      { title: "90 % below ×", key: "ratio90", as: "ratio" },
      { title: "first call ×", key: "first", as: "ratio" },
    ],
    rows: new Map(rows),
  };
}

const sizes = [1000, 5000, 10_000, 20_000, 50_000] as const;

/** Microseconds an element, on pages of growing size. */
async function growth(tabs: Tabs, script: string, random: () => number, made: string): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), "offprint-bench-"));
  const rows = new Map<ToolName, Record<string, number>>([["Offprint", {}], ["Readability", {}]]);
  try {
    for (const size of sizes) {
      const file = join(folder, `${size}.html`);
      writeFileSync(file, grownPage(size));
      const costs = await costsOn({ id: String(size), url: `https://news.example/2026/grown-${size}`, file }, tabs, script, random, [...rows.keys()]);
      for (const [name, figures] of rows) figures[size] = (1000 * quantile(costs?.[name].slice(1) ?? [], 0.5)) / size;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { title: "growth", made, columns: sizes.map((size) => ({ title: `${size} elements`, key: String(size), as: "ms" as const })), rows };
}

await run(async () => {
  const random = seeded();
  await freshBuild();
  const script = `${await contentScript()}\n${await bundled("scripts/bench/in-page.ts")}`;
  const asked = positionals.length > 0 ? positionals : corpora();
  const all = asked.length > 0 ? asked.flatMap((corpus) => [...pagesOf(corpus)]) : ownPages();
  const pages = shuffled(all, random).slice(0, Number(values.pages));
  const tabs = new Tabs(false);
  try {
    const made = madeWith([`Chromium ${await tabs.version()}`, ...(positionals.length > 0 ? positionals : [])]);
    const costs: Costs[] = [];
    for (const [index, page] of pages.entries()) {
      const cost = await costsOn(page, tabs, script, random);
      if (cost) costs.push(cost);
      if (process.stderr.isTTY || (index + 1) % 10 === 0) process.stderr.write(`${process.stderr.isTTY ? "\r" : ""}${index + 1} of ${pages.length}${process.stderr.isTTY ? "" : "\n"}`);
    }
    const tables = [summary(costs, made), await growth(tabs, script, random, made)];
    const before = figuresIn(committed(document));
    for (const table of tables) process.stdout.write(printed(table, before));
    if (values.write) write(document, tables);
  } finally {
    await tabs.close();
  }
});
