/**
 * `npm run bench [-- [--articles N] [--keep FOLDER] [--write] TABLE…]`
 *
 * What the library and the reader cost, in the built extension in a real Chromium. Tables; without a name all but those of
 * five times as many articles are made:
 *   peers   each cost of the library beside what it is held against, turn by turn
 *   reader  a long article; with `--keep`, a search typed in the library of that folder too
 *   waits   what a person waits for, beside the same with five times as many articles
 *   growth  the same for what goes through the whole library: index, backup, restore
 * Each row is printed when it has been measured. `--keep` leaves the filled libraries in a folder, with what has been
 * measured of a table that is not whole yet: a run that was cut off goes on from there. `--write` brings
 * docs/library-speed.md up to date, row by row.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureReader } from "./bench-reader.ts";
import { Journal } from "./bench/journal.ts";
import { paragraphs } from "./bench/library/paragraphs.ts";
import { againstPeers, jobs, waits, type Part, type Row } from "./bench/library/parts.ts";
import { Stand } from "./bench/library/stand.ts";
import { figuresIn, printed, type Column, type Table } from "./bench/table.ts";
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

const few = Number(values.articles);
const many = 5 * few;
const texts = paragraphs();

/** The folder in which a library of so many stays. */
const placeOf = (articles: number): string | undefined => (values.keep === undefined ? undefined : join(values.keep, String(articles)));

async function inStands<T>(counts: readonly number[], work: (...stands: Stand[]) => Promise<T>): Promise<T> {
  const stands: Stand[] = [];
  try {
    for (const count of counts) stands.push(await Stand.of(count, count > 0 ? texts : [], count > 0 ? placeOf(count) : undefined));
    return await work(...stands);
  } finally {
    for (const { build } of stands) build.remove();
  }
}

const columnsOf = (...[first, second]: [Column["title"], Column["key"]][]): readonly Column[] => [
  { title: first![0], key: first![1], as: "tenth" },
  { title: second![0], key: second![1], as: "tenth" },
  { title: "×", key: "ratio", as: "ratio" },
  { title: "at most", key: "goal", as: "ratio" },
];

const grownColumns = columnsOf([`${few}, ms`, "before"], [`${many}, ms`, "after"]);

const tables: Readonly<Record<string, () => Promise<Table>>> = {
  peers: () => inStands([few, 0], (library, empty) => measured(`${few} articles`, columnsOf(["ours", "ours"], ["held against", "held"]), againstPeers(library!, empty!))),
  reader: async () => shown(await measureReader(placeOf(few))),
  waits: () => inStands([few, many], (small, large) => measured(`what a person waits for, from ${few} to ${many} articles`, grownColumns, waits(small!, large!, texts))),
  growth: () => inStands([few, many], (small, large) => measured(`what goes through the whole library, from ${few} to ${many} articles`, grownColumns, jobs(small!, large!))),
};

/** Measures part after part. What has been measured is shown and written at once: what comes after it may be cut off. */
async function measured(title: string, columns: readonly Column[], parts: readonly Part[]): Promise<Table> {
  if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
  const journal = new Journal(values.keep);
  const made = madeWith(["Chromium", `${texts.length} paragraphs`]);
  const rows: Row[] = [];
  for (const { name, measure } of parts) {
    const now = journal.rowsOf(title, made, name) ?? (await measure());
    journal.note(title, made, name, now);
    rows.push(...now);
    shown({ title, made, columns, rows: new Map(now) });
    if (values.write) write(document, [{ title, made, columns, rows: new Map(rows) }]);
  }
  journal.close(title);
  return { title, made, columns, rows: new Map(rows) };
}

function shown(table: Table): Table {
  process.stdout.write(printed(table, figuresIn(committed(document))));
  return table;
}

await run(async () => {
  const asked = positionals.length > 0 ? positionals : ["peers", "reader"];
  const unknown = asked.find((name) => !Object.hasOwn(tables, name));
  if (unknown !== undefined) throw new Stop(`There is no table ${unknown}. There are ${Object.keys(tables).join(", ")}.`);
  await freshBuild();
  for (const name of asked) {
    const table = await tables[name]!();
    if (values.write) write(document, [table]);
  }
});
