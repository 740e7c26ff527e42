/**
 * `npm run bench:filters [-- [--site N] [--generic N] [--pages N] [--rounds N] [--write]]`
 *
 * What filters of one's own cost: how long it takes until what a click hands to the page is ready, with a real
 * IndexedDB on the disk in a real Chromium; and what they add to cleaning a page, in CPU time of its main thread, each
 * page with and without them turn by turn. `--write` brings docs/filters-speed.md up to date.
 */
import { parseArgs } from "node:util";
import { BenchBrowser, benchBuild } from "./bench/bench-browser.ts";
import { ownPages } from "./bench/own-pages.ts";
import { quantile, seeded, shuffled, sum } from "./bench/sample.ts";
import { corpora, pagesOf } from "./bench/shared.ts";
import { figuresIn, printed, type Table } from "./bench/table.ts";
import { costOf } from "./bench/thread-time.ts";
import { committed, madeWith, write } from "./bench/written.ts";
import { contentScript, requestText } from "./extract/cleaner.ts";
import { freshBuild } from "./extract/fresh-build.ts";
import { Tabs } from "./extract/tabs.ts";
import { run } from "./run.ts";
import { pack } from "../src/filters/compiled-list.ts";
import { pageCallsName } from "../src/messages/page-calls.ts";
import type { Rule } from "../src/core/rule.ts";
import type { Measured } from "./bench/filters-in-page.ts";

const document = "docs/filters-speed.md";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: "10000" },
    generic: { type: "string", default: "500" },
    pages: { type: "string", default: "60" },
    rounds: { type: "string", default: "5" },
    write: { type: "boolean", default: false },
  },
});

const generic = (at: number): string => (at % 20 === 0 ? `##div[class^="promo-${at}"]` : at % 20 === 1 ? `##p:has-text(Offer ${at})` : at % 3 === 0 ? `###ad-slot-${at}` : `##.sponsored-${at}`);

/** Two lines a site, and of the generic ones as many of each form as public lists have: nine in ten a class or an id. */
function filters(): string {
  const site = Array.from({ length: Number(values.site) }, (_, at) => `site${Math.floor(at / 2)}.example##.widget-${at}`);
  return [...Array.from({ length: Number(values.generic) }, (_, at) => generic(at)), ...site].join("\n");
}

const hostAt = (at: number): string => `www.site${(at * 37) % Math.max(1, Math.floor(Number(values.site) / 2))}.example`;

/** In a page of the extension, with a library of its own. */
async function measured(text: string): Promise<Measured> {
  const build = await benchBuild("scripts/bench/filters-in-page.ts");
  try {
    const browser = await BenchBrowser.start(build);
    const hosts = Array.from({ length: 200 }, (_, at) => hostAt(at));
    const answer = await browser.evaluate(`offprintFilters.measure(${JSON.stringify(text)}, ${JSON.stringify(hosts)})`).finally(() => browser.close());
    return answer as Measured;
  } finally {
    build.remove();
  }
}

const call = (rules: readonly Rule[]): string => `Promise.resolve(${pageCallsName}.clean(${requestText({ manner: "article", rules: pack(rules), off: [], offLines: [] })})).then(() => 0)`;

/** Milliseconds with and without the rules, the medians of each page's rounds. */
async function cleaning(rules: readonly Rule[], random: () => number): Promise<readonly (readonly [without: number, with_: number])[]> {
  const script = await contentScript();
  const all = corpora().length > 0 ? corpora().flatMap((corpus) => [...pagesOf(corpus)]) : ownPages();
  const tabs = new Tabs(false);
  const costs: (readonly [number, number])[] = [];
  try {
    for (const page of shuffled(all, random).slice(0, Number(values.pages))) {
      const cost = await tabs.visit(page, 120, async (tab) => {
        await tab.evaluate(`${script}\n;0`);
        const spent = { without: [] as number[], with: [] as number[] };
        for (let round = 0; round <= Number(values.rounds); round += 1)
          for (const name of shuffled(["without", "with"] as const, random)) spent[name].push(await costOf(tab, call(name === "with" ? rules : [])));
        return [quantile(spent.without.slice(1), 0.5), quantile(spent.with.slice(1), 0.5)] as const;
      }).catch(() => null);
      if (cost) costs.push(cost);
    }
  } finally {
    await tabs.close();
  }
  return costs;
}

await run(async () => {
  await freshBuild();
  const { parse, write: kept, compile, handOver, add, again, rules } = await measured(filters());
  const costs = await cleaning(rules, seeded());
  const made = madeWith([`Chromium`, `${values.site} site rules`, `${values.generic} generic`]);
  const tables: Table[] = [
    {
      title: "hand-over", made,
      columns: [
        { title: "median ms", key: "median", as: "ratio" },
        { title: "95 % below ms", key: "p95", as: "ratio" },
      ],
      rows: new Map([
        ["for one host, ready", { median: quantile(handOver, 0.5), p95: quantile(handOver, 0.95) }],
        ["rules handed over", { median: rules.length }],
        ["reading all lines", { median: parse }],
        ["saving them", { median: kept }],
        ["compiling them once", { median: compile }],
        ["adding one line", { median: add }],
        ["the click after that", { median: again }],
      ]),
    },
    {
      title: "cleaning", made,
      columns: [
        { title: "pages", key: "pages", as: "count" },
        { title: "all together ×", key: "all", as: "ratio" },
        { title: "median page ×", key: "median", as: "ratio" },
        { title: "90 % below ×", key: "p90", as: "ratio" },
      ],
      rows: new Map([["with the rules", {
        pages: costs.length,
        all: sum(costs.map(([, having]) => having)) / sum(costs.map(([without]) => without)),
        median: quantile(costs.map(([without, having]) => having / without), 0.5),
        p90: quantile(costs.map(([without, having]) => having / without), 0.9),
      }]]),
    },
  ];
  const before = figuresIn(committed(document));
  for (const table of tables) process.stdout.write(printed(table, before));
  if (values.write) write(document, tables);
});
