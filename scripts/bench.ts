/**
 * `npm run bench [-- [--articles N] [--large [--jobs]] [--only library|reader] [--keep FOLDER] [--write]]`
 *
 * What the library and the reader cost, in the built extension in a real Chromium: each figure beside what it is held
 * against, in one run, turn by turn, and how it grows with the library. `--large` measures what a person waits for with
 * five times as many articles too, and with `--jobs` backup, restore and a new index, which take their time. `--keep` leaves the filled library in a folder, and takes it from there the next time. `--write` brings
 * docs/library-speed.md up to date.
 */
import { parseArgs } from "node:util";
import { measureReader } from "./bench-reader.ts";
import { benchBuild } from "./bench/library/bench-browser.ts";
import { againstPeers, growth } from "./bench/library/cost-tables.ts";
import { measure } from "./bench/library/costs.ts";
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
    jobs: { type: "boolean", default: false },
    only: { type: "string" },
    keep: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

/** A fifth, the whole, and with `--large` five times as many: one library, that is filled further each time. Each table as soon as it is known. */
async function* libraryTables(): AsyncGenerator<Table> {
  const texts = paragraphs();
  const count = Number(values.articles);
  const made = () => madeWith(["Chromium", `${texts.length} paragraphs`]);
  const empty = await benchBuild([]);
  const build = await benchBuild(texts, values.keep);
  try {
    const fifth = await measure(build, count / 5, { peers: false, jobs: true, empty: null });
    const whole = await measure(build, count, { peers: true, jobs: true, empty });
    yield againstPeers(whole, made());
    yield growth(fifth, whole, made());
    if (values.large) yield growth(whole, await measure(build, count * 5, { peers: false, jobs: values.jobs, empty }), made());
  } finally {
    empty.remove();
    build.remove();
  }
}

async function* allTables(): AsyncGenerator<Table> {
  if (values.only !== "library") yield await measureReader();
  if (values.only !== "reader") yield* libraryTables();
}

await run(async () => {
  await freshBuild();
  const before = figuresIn(committed(document));
  for await (const table of allTables()) {
    process.stdout.write(printed(table, before));
    if (values.write) write(document, [table]);
  }
});
