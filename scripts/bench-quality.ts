/**
 * `npm run bench:quality [-- [--alone] [--ablate] [--nameless] [--write] [--rows FOLDER] CORPUS…]`
 *
 * How well the built content script finds the article, beside Readability and Defuddle in the same Chromium: over the
 * corpora of `../shared/corpus` (or of `OFFPRINT_SHARED`) where they are there, and over our own pages always, as
 * `own`. Prints what has changed since the committed docs/quality.md; `--write` writes it there. `--alone` leaves the
 * peers out, `--rows` keeps what was extracted. `--ablate` asks instead what each step of ours is worth: runs ours alone,
 * with each step switched off in turn. `--nameless` gives every class and id of the pages another name before any tool
 * sees them: how well does each do on a site that nobody has seen, and whose names say nothing?
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ablationOf } from "./bench/ablate.ts";
import { confidenceColumns, scoreConfidence, type JudgedRows } from "./bench/confidence.ts";
import { ownColumns, ownPages, scoreOwn } from "./bench/own-pages.ts";
import { runTools, type Rows } from "./bench/run-tools.ts";
import { scorer, type PageScore, type Score } from "./bench/scorer.ts";
import { corpora, pagesOf } from "./bench/shared.ts";
import { figuresIn, printed, writtenRows, type Column, type Table } from "./bench/table.ts";
import { bundled, offprint, peers, type Row } from "./bench/tools.ts";
import { committed, current, madeWith, write } from "./bench/written.ts";
import { freshBuild } from "./extract/fresh-build.ts";
import { Tabs } from "./extract/tabs.ts";
import { run } from "./run.ts";
import { Stop } from "./stop.ts";

const document = "docs/quality.md";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    alone: { type: "boolean", default: false },
    ablate: { type: "boolean", default: false },
    nameless: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    rows: { type: "string" },
  },
});

const columns: readonly Column[] = [
  { title: "pages", key: "n", as: "count" },
  { title: "F1", key: "f1", as: "ratio" },
  { title: "P", key: "precision", as: "ratio" },
  { title: "R", key: "recall", as: "ratio" },
  { title: "very good %", key: "f95", as: "percent" },
  { title: "ruined %", key: "bad", as: "percent" },
  { title: "title %", key: "titleExact", as: "percent" },
  { title: "byline %", key: "byline", as: "percent" },
  { title: "date %", key: "date", as: "percent" },
  { title: "kept %", key: "must", as: "percent" },
  { title: "kept out %", key: "mustNot", as: "percent" },
  { title: "snippet F1", key: "snipF1", as: "ratio" },
  { title: "clutter left amid %", key: "leakIn", as: "percent" },
  { title: "pages with clutter %", key: "leakPages", as: "percent" },
  { title: "nothing", key: "empty", as: "count" },
];

const negatives = "negatives";

function tableOf(title: string, rows: Rows, made: string, score: Score | null): { table: Table; pages: readonly PageScore[] } | null {
  if (title === "own") return { table: { title, made, columns: ownColumns, rows: mapped(rows, scoreOwn) }, pages: [] };
  if (!score) return null;
  const scored = mapped(rows, (each) => score(title, each));
  return { table: { title, made, columns, rows: mapped(scored, ({ figures }) => figures) }, pages: scored.get("Offprint")?.pages ?? [] };
}

function mapped<From, To>(map: ReadonlyMap<string, From>, change: (from: From) => To): ReadonlyMap<string, To> {
  return new Map([...map].map(([name, value]) => [name, change(value)]));
}

/** With other tools' rows as they stand where they were not run. */
function withWritten(table: Table, before: string): Table {
  return { ...table, rows: new Map([...writtenRows(before, table), ...table.rows]) };
}

function keep(corpus: string, rows: Rows): void {
  if (!values.rows) return;
  mkdirSync(values.rows, { recursive: true });
  for (const [name, each] of rows) writeFileSync(join(values.rows, `${corpus}.${name.toLowerCase()}.jsonl`), each.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

/** Runs everything that was asked for, and shows each table as soon as it is there. */
async function measure(asked: readonly string[], tabs: Tabs): Promise<readonly Table[]> {
  const before = committed(document);
  const tools = [await offprint(), ...(values.alone ? [] : await peers())];
  const made = madeWith([...tools.map(({ name, version }) => `${name} ${version}`), `Chromium ${await tabs.version()}`]);
  const score = await scorer();
  const change = values.nameless ? await bundled("scripts/bench/nameless-in-page.ts") : "";
  const tables: Table[] = [];
  const articles: JudgedRows[] = [];
  const others: Row[] = [];
  const show = (table: Table) => void (tables.push(table), process.stdout.write(printed(table, figuresIn(before))));
  for (const corpus of asked) {
    const rows = await runTools(tabs, corpus === "own" ? ownPages() : pagesOf(corpus), tools, corpus, change);
    keep(corpus, rows);
    const ours = rows.get("Offprint") ?? [];
    const scored = corpus === negatives ? null : tableOf(corpus, rows, made, score);
    if (corpus === negatives) others.push(...ours);
    else if (corpus !== "own" && scored) articles.push({ rows: ours, pages: scored.pages });
    if (scored) show(withWritten(values.nameless ? { ...scored.table, title: `${corpus}, names hidden` } : scored.table, before));
  }
  if (articles.length > 0 && !values.nameless) show({ title: "confidence", made, columns: confidenceColumns, rows: new Map([["Offprint", scoreConfidence(articles, others)]]) });
  return tables;
}

async function ablate(asked: readonly string[]): Promise<void> {
  const score = await scorer();
  if (!score && asked.some((corpus) => corpus !== "own")) throw new Stop("There is no scorer beside the corpora, so no step can be weighed on them.");
  const tabs = new Tabs(false);
  try {
    const table = await ablationOf(asked, { tabs, score, made: madeWith([`Chromium ${await tabs.version()}`]), before: current(document) });
    process.stdout.write(printed(table, () => null));
    if (values.write) write(document, [table]);
  } finally {
    await tabs.close();
  }
}

await run(async () => {
  const there = corpora();
  const asked = positionals.length > 0 ? positionals : [...there, "own"];
  if (values.ablate) return ablate(asked.filter((corpus) => corpus !== negatives));
  await freshBuild();
  const tabs = new Tabs(false);
  try {
    const tables = await measure(asked, tabs);
    const isWhole = there.every((corpus) => asked.includes(corpus));
    if (values.write) write(document, tables.filter(({ title }) => isWhole || title !== "confidence")); // of a part it says nothing
  } finally {
    await tabs.close();
  }
});
