import type { Tab } from "../extract/tab.ts";
import { Tabs } from "../extract/tabs.ts";
import type { BenchPage } from "./shared.ts";
import { refusal, type Row, type Tool } from "./tools.ts";

/** Rows by the tool's name, in the pages' order. */
export type Rows = ReadonlyMap<string, readonly Row[]>;

/** Seconds for one page and all tools. */
const deadline = 120;

/**
 * Every tool over every page, each page loaded once; two at a time.
 * @param change evaluated in each page before the first tool
 */
export async function runTools(tabs: Tabs, pages: readonly BenchPage[], tools: readonly Tool[], label: string, change = ""): Promise<Rows> {
  const rows = new Map(tools.map(({ name }) => [name, Array.from(pages, ({ id }) => refusal(id, "unexpected"))]));
  const queue = [...pages.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, page] = next;
      const made = await rowsOf(tabs, page, tools, change);
      for (const [at, { name }] of tools.entries()) rows.get(name)?.splice(index, 1, made[at] ?? refusal(page.id, "lost"));
      if (process.stderr.isTTY) process.stderr.write(`\r${label}: ${pages.length - queue.length} of ${pages.length}`);
    }
  };
  await Promise.all([work(), work()]);
  process.stderr.write(process.stderr.isTTY ? "\r\u001b[K" : `${label}: ${pages.length} pages\n`);
  return rows;
}

async function rowsOf(tabs: Tabs, page: BenchPage, tools: readonly Tool[], change: string): Promise<readonly Row[]> {
  const made: Row[] = [];
  try {
    await tabs.visit(page, deadline, async (tab) => {
      if (change) await tab.evaluate(`${change}\n;0`);
      for (const tool of tools) made.push(await attempt(tool, tab, page.id));
    });
  } catch (error) {
    process.stderr.write(`${page.id}: ${(error as Error).message.split("\n")[0]}\n`);
  }
  return made;
}

async function attempt(tool: Tool, tab: Tab, id: string): Promise<Row> {
  try {
    return await tool.run(tab, id);
  } catch (error) {
    return refusal(id, `threw: ${(error as Error).message.split("\n")[0]}`);
  }
}
