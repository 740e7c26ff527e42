/**
 * `npm run bench:freeze [-- [--browsers chromium,firefox] [--rounds N] [--only WORDS] [--write]]`
 *
 * How long a click holds a page up: the longest time, in milliseconds of the clock, for which the page paints no frame,
 * and its longest task where the browser tells of tasks, from the real click on the toolbar until the popup shows the
 * article or says why there is none; and how long that takes. On pages of growing size, and on those that are too much
 * of something. It wants a quiet machine. `--write` brings docs/speed.md up to date.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { monsters } from "./bench/monsters.ts";
import { figuresIn, printed, type Table } from "./bench/table.ts";
import { committed, madeWith, write } from "./bench/written.ts";
import { buildTarget } from "./build.ts";
import { run } from "./run.ts";
import { browserNames, type Browser, type BrowserName } from "../e2e/browsers/browser.ts";
import { launch } from "../e2e/browsers/launch.ts";

const document = "docs/speed.md";

const { values } = parseArgs({
  options: {
    browsers: { type: "string", default: browserNames.join() },
    rounds: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    write: { type: "boolean", default: false },
  },
});

/** Milliseconds that the popup may take to say anything at all. */
const patience = 60_000;

interface Felt {
  /** The longest time between two frames, by itself and with a click. */
  readonly idle: number;
  readonly click: number;
  /** With a click; 0 where none took 50, or the browser does not tell. */
  readonly task: number;
  /** From the click until the popup says something. */
  readonly answer: number;
}

interface Watching {
  frame: number;
  task: number;
}

/** Goes round with the page's frames, and remembers the longest time between two; timers wait for whatever is asked to go on at once. */
function watchFrames(): void {
  const watching = globalThis as unknown as Watching;
  Object.assign(watching, { frame: 0, task: 0 });
  let last = performance.now();
  const turn = () => {
    const now = performance.now();
    watching.frame = Math.max(watching.frame, now - last);
    last = now;
    requestAnimationFrame(turn);
  };
  turn();
  if (!PerformanceObserver.supportedEntryTypes.includes("longtask")) return;
  new PerformanceObserver((list) => void (watching.task = Math.max(watching.task, ...list.getEntries().map(({ duration }) => duration)))).observe({ type: "longtask" });
}

/** The longest since it was asked last. */
async function takeLongest(): Promise<Watching> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const watching = globalThis as unknown as Watching;
  const { frame, task } = watching;
  Object.assign(watching, { frame: 0, task: 0 });
  return { frame, task };
}

async function feltOn(browser: Browser, address: string): Promise<Felt> {
  const tab = await browser.open(address);
  await tab.evaluate(watchFrames);
  await tab.evaluate(takeLongest);
  await new Promise((resolve) => setTimeout(resolve, 1000)); // by itself
  const { frame: idle } = await tab.evaluate(takeLongest);
  const begun = performance.now();
  const popup = await browser.clickToolbar(tab);
  await popup.waitFor(".preview .preview-title, [data-problem]", { timeout: patience });
  const answer = performance.now() - begun;
  const { frame: click, task } = await tab.evaluate(takeLongest);
  await popup.close();
  await tab.close();
  return { idle, click, task, answer };
}

/** The worst of each; nothing where the browser did not come through. */
async function worstOn(browser: Browser, address: string, name: string): Promise<Felt | null> {
  const all: Felt[] = [];
  try {
    for (let round = 0; round < Number(values.rounds); round += 1) all.push(await feltOn(browser, address));
  } catch (error) {
    process.stderr.write(`${browser.name}, ${name}: ${(error as Error).message.slice(0, 300)}\n`);
    return null;
  }
  const worst = (of: keyof Felt) => Math.max(...all.map((felt) => felt[of]));
  const felt: Felt = { idle: worst("idle"), click: worst("click"), task: worst("task"), answer: worst("answer") };
  process.stderr.write(`${browser.name}, ${name}: ${JSON.stringify(felt)}\n`);
  return felt;
}

type Rows = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** A row for each page, of one browser. */
async function rowsOf(name: BrowserName, origin: string): Promise<Rows> {
  const rows = new Map<string, Record<string, number>>();
  for (const [place, monster] of monsters.entries()) {
    if (!monster.name.includes(values.only) || (monster.onlyIn ?? name) !== name) continue;
    const browser = await launch(name); // what one page leaves behind is not to slow down the next
    try {
      const felt = await worstOn(browser, `${origin}/${place}`, monster.name);
      rows.set(`${name}: ${monster.name}`, { ...felt });
    } finally {
      await browser.close();
    }
  }
  return rows;
}

/** @param work is given its address, no slash at the end; each page stands there under its number */
async function served<T>(work: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(({ url = "" }, answer) => {
    const monster = monsters[Number(url.slice(1) || Number.NaN)];
    answer.writeHead(monster ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(monster?.html() ?? "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

await run(async () => {
  const names = browserNames.filter((name) => values.browsers.split(",").includes(name));
  for (const name of names) await buildTarget(name);
  const all = await served(async (origin) => {
    const rows: [string, Readonly<Record<string, number>>][] = [];
    for (const name of names) rows.push(...(await rowsOf(name, origin)));
    return rows;
  });
  const table: Table = {
    title: "freezes",
    made: madeWith([`the worst of ${values.rounds}`, "milliseconds of the clock"]),
    columns: [
      { title: "longest without a frame", key: "click", as: "ms" },
      { title: "longest task", key: "task", as: "ms" },
      { title: "the same without a click", key: "idle", as: "ms" },
      { title: "until the popup answers", key: "answer", as: "ms" },
    ],
    rows: new Map(all),
  };
  process.stdout.write(printed(table, figuresIn(committed(document))));
  if (values.write) write(document, [table]);
});
