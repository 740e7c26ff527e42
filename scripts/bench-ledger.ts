/**
 * `npm run bench:ledger [-- CORPUS…]`
 *
 * On how many pages the ledger is whole: with everything put back that was taken from amid the article, its text is one
 * unbroken run of the page's (`e2e/pages/whole-ledger.ts`, a test over our own pages). Here it is asked of real ones, in
 * `../shared/corpus` or `OFFPRINT_SHARED`, and of ours. Prints a line for each corpus, and the first gap of each page
 * that has one.
 */
import type { Gap } from "../e2e/pages/whole-ledger.ts";
import { pageCallsName } from "../src/messages/page-calls.ts";
import { ownPages } from "./bench/own-pages.ts";
import { corpora, pagesOf, type BenchPage } from "./bench/shared.ts";
import { bundled } from "./bench/tools.ts";
import { contentScript, requestText } from "./extract/cleaner.ts";
import { freshBuild } from "./extract/fresh-build.ts";
import { Tabs } from "./extract/tabs.ts";
import { run } from "./run.ts";

export interface LedgerRow {
  readonly refused: boolean;
  readonly gap: Gap | null;
  readonly partial: boolean;
  /** Entries. */
  readonly removed: number;
}

const request = requestText({ manner: "article", rules: [], off: [] });

/** Seconds for one page. */
const deadline = 120;

async function rowOf(tabs: Tabs, page: BenchPage, script: string): Promise<LedgerRow | null> {
  try {
    return await tabs.visit(page, deadline, async (tab) => {
      await tab.evaluate(`${script}\n;0`);
      return JSON.parse(await tab.evaluate(`Promise.resolve(${pageCallsName}.clean(${request})).then(offprintLedger)`)) as LedgerRow;
    });
  } catch (error) {
    console.log(`  ${page.id}: ${(error as Error).message.split("\n")[0]}`);
    return null;
  }
}

async function measure(corpus: string, tabs: Tabs, script: string): Promise<void> {
  const rows: LedgerRow[] = [];
  for (const page of corpus === "own" ? ownPages() : pagesOf(corpus)) {
    const row = await rowOf(tabs, page, script);
    if (!row || row.refused) continue;
    rows.push(row);
    if (row.gap) console.log(`  ${page.id}: the page goes on “${row.gap.page}”, the article “${row.gap.article}”`);
  }
  const entries = rows.reduce((sum, { removed }) => sum + removed, 0);
  const [wholeOnes, partial] = [rows.filter(({ gap }) => !gap).length, rows.filter((row) => row.partial).length];
  console.log(`${corpus}: ${wholeOnes} of ${rows.length} ledgers whole, ${entries} entries; ${partial} pages show only the beginning`);
}

await run(async () => {
  const asked = process.argv.slice(2);
  await freshBuild();
  const script = `${await contentScript()}\n;${await bundled("scripts/bench/ledger-in-page.ts")}`;
  const tabs = new Tabs(false);
  try {
    for (const corpus of asked.length > 0 ? asked : [...corpora(), "own"]) await measure(corpus, tabs, script);
  } finally {
    await tabs.close();
  }
});
