/**
 * `npm run bench [-- [--articles N] [--keep FOLDER] [--write] TABLE…]`
 *
 * What the library and the reader cost, in the built extension in a real Chromium. Tables, of which all but the last are
 * made where none is named:
 *   peers   each cost of the library beside what it is held against, turn by turn
 *   growth  how costs grow from a fifth of the articles
 *   reader  a long article; with `--keep`, a search typed in the library of that folder too
 *   waits   what a person waits for, once more with five times as many articles
 * `--keep` leaves the filled library in a folder, and takes it from there the next time. `--write` brings
 * docs/library-speed.md up to date.
 */
import { parseArgs } from "node:util";
import { measureReader } from "./bench-reader.ts";
import { benchBuild, type BenchBuild } from "./bench/bench-browser.ts";
import { againstPeers, growth } from "./bench/library/cost-tables.ts";
import { measure } from "./bench/library/costs.ts";
import { paragraphs } from "./bench/library/paragraphs.ts";
import { figuresIn, printed, type Table } from "./bench/table.ts";
import { committed, madeWith, write } from "./bench/written.ts";
import { freshBuild } from "./extract/fresh-build.ts";
import { run } from "./run.ts";
import { Stop } from "./stop.ts";

const document = "docs/library-speed.md";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: "string", default: "10000" },
    keep: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

const count = Number(values.articles);
const texts = paragraphs();
const made = (): string => madeWith(["Chromium", `${texts.length} paragraphs`]);

const libraryBuild = (given: readonly string[], kept?: string): Promise<BenchBuild> => benchBuild("scripts/bench/library/in-page.ts", { "paragraphs.json": JSON.stringify(given) }, kept);

/** @param kept the folder of its library */
async function inBuilds<T>(kept: string | undefined, work: (build: BenchBuild, empty: BenchBuild) => Promise<T>): Promise<T> {
  const empty = await libraryBuild([]);
  const build = await libraryBuild(texts, kept);
  try {
    return await work(build, empty);
  } finally {
    empty.remove();
    build.remove();
  }
}

const tables: Readonly<Record<string, () => Promise<Table>>> = {
  peers: () => inBuilds(values.keep, async (build, empty) => againstPeers(await measure(build, count, { peers: true, jobs: false, empty }), made())),
  growth: () => grown(count / 5, count, values.keep, true),
  reader: () => measureReader(values.keep),
  waits: () => grown(count, count * 5, values.keep, false),
};

/** One library, that is filled further; a kept one holds the larger. */
async function grown(small: number, large: number, kept: string | undefined, jobs: boolean): Promise<Table> {
  const costsOf = (articles: number, folder: string | undefined) => inBuilds(folder, (build, empty) => measure(build, articles, { peers: false, jobs, empty }));
  return growth(await costsOf(small, undefined), await costsOf(large, kept), made());
}

await run(async () => {
  const asked = positionals.length > 0 ? positionals : ["peers", "growth", "reader"];
  const unknown = asked.find((name) => !Object.hasOwn(tables, name));
  if (unknown !== undefined) throw new Stop(`There is no table ${unknown}. There are ${Object.keys(tables).join(", ")}.`);
  await freshBuild();
  const before = figuresIn(committed(document));
  for (const name of asked) {
    const table = await tables[name]!();
    process.stdout.write(printed(table, before));
    if (values.write) write(document, [table]);
  }
});
