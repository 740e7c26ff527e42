/**
 * `npm run bench [-- [--articles N] [--large] [--only library|reader] [--keep FOLDER] [--write]]`
 *
 * What the library and the reader cost, in the built extension in a real Chromium: each figure beside what it is held
 * against, in one run, turn by turn, and how it grows with the library. `--large` measures five times as many articles
 * too. `--keep` leaves the filled library in a folder, and takes it from there the next time. `--write` brings
 * docs/library-speed.md up to date.
 */
import { parseArgs } from "node:util";
import { measureReader } from "./bench-reader.ts";
import { benchBuild } from "./bench/library/bench-browser.ts";
import { againstPeers, growth } from "./bench/library/cost-tables.ts";
import { measure, type Costs } from "./bench/library/costs.ts";
import { paragraphs } from "./bench/library/paragraphs.ts";
import { figuresIn, printed, type Table } from "./bench/table.ts";
import { committed, madeWith, write } from "./bench/written.ts";
import { freshBuild } from "./extract/fresh-build.ts";
import { run } from "./run.ts";

const document = "docs/library-speed.md";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    large: { type: "boolean", default: false },
    only: { type: "string" },
    keep: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

/** A fifth, the whole, and with `--large` five times as many: one library, that is filled further each time. */
async function libraryTables(): Promise<readonly Table[]> {
  const texts = paragraphs();
  const count = Number(values.articles);
  const made = () => madeWith(["Chromium", `${texts.length} paragraphs`]);
  const empty = await benchBuild([]);
  const build = await benchBuild(texts, values.keep);
  const told = async (articles: number, peers: boolean, withPopup: boolean): Promise<Costs> => {
    const costs = await measure(build, articles, { peers, empty: withPopup ? empty : null });
    process.stderr.write(`${JSON.stringify(costs)}\n`);
    return costs;
  };
  try {
    const fifth = await told(count / 5, false, false);
    const whole = await told(count, true, true);
    const tables = [againstPeers(whole, made()), growth(fifth, whole, made())];
    return values.large ? [...tables, growth(whole, await told(count * 5, false, true), made())] : tables;
  } finally {
    empty.remove();
    build.remove();
  }
}

await run(async () => {
  await freshBuild();
  const all: Table[] = [];
  if (values.only !== "reader") all.push(...(await libraryTables()));
  if (values.only !== "library") all.push(await measureReader());
  const before = figuresIn(committed(document));
  for (const table of all) process.stdout.write(printed(table, before));
  if (values.write) write(document, all);
});
