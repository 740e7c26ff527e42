/**
 * What a long article costs whoever reads it, in the built extension in a real Chromium; `npm run bench` asks for it. The first
 * paint of an article of 30,000 words beside one of 1,000; the longest time for which larger letters, a mark and a
 * letter typed into the search keep the page from answering, and the longest from such a key to the paint that shows it.
 */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launch } from "../e2e/browsers/launch.ts";
import type { Browser, View } from "../e2e/browsers/browser.ts";
import { servePages } from "../e2e/server.ts";
import { quantile, seeded } from "./bench/sample.ts";
import type { Table } from "./bench/table.ts";
import { madeWith } from "./bench/written.ts";
import type { Figures } from "./bench/scorer.ts";

const lengths = { short: 1_000, long: 30_000 } as const;
type Length = keyof typeof lengths;

/** How often each is opened, in turn. */
const rounds = 9;

const vocabulary = "the harbour council of a small town by the sea voted late on tuesday to rebuild its old grain pier which had stood there for as long as anybody could remember and nobody wanted to lose it".split(" ");

/** A page with an article of so many words, the same each time. */
function pageOf(words: number): string {
  const random = seeded(words);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; count += 60) {
    const sentence = Array.from({ length: 60 }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(" ");
    paragraphs.push(`<p>${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.</p>`);
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article of ${words} words</title><article><h1>An article of ${words} words</h1>${paragraphs.join("\n")}</article>`;
}

/** Saves it by a click on the toolbar button. @returns its address in the reader */
async function save(browser: Browser, address: string): Promise<string> {
  const tab = await browser.open(address);
  const popup = await browser.clickToolbar(tab);
  await popup.click("[data-action=save]");
  await popup.waitFor("[data-keeping=saved]", { timeout: 60_000 });
  await popup.close();
  await tab.close();
  const list = await browser.openExtensionPage("reader/index.html");
  await list.waitFor(".shelf-item h2");
  const hash = await list.evaluate(() => document.querySelector<HTMLAnchorElement>(".shelf-link")?.hash ?? "");
  await list.close();
  return `reader/index.html${hash}`;
}

/** Milliseconds from the beginning of the page to the paint of the largest piece of text in its first window. */
const firstPaint = (view: View): Promise<number> =>
  view.evaluate(
    () =>
      new Promise<number>((done) => {
        let latest = 0;
        new PerformanceObserver((list) => void (latest = list.getEntries().at(-1)?.startTime ?? latest)).observe({ type: "largest-contentful-paint", buffered: true });
        setTimeout(() => done(latest), 400);
      }),
  );

/** What somebody feels of it, in milliseconds. */
interface Felt {
  /** The longest task of the main thread; 0 where none took 50, for the browser tells of no shorter one. */
  readonly task: number;
  /** The longest time from a key to the paint that answers it, in steps of 8. */
  readonly key: number;
}

const nothing: Felt = { task: 0, key: 0 };

async function felt(view: View, act: () => Promise<void>): Promise<Felt> {
  await view.evaluate(() => {
    const seen = { task: 0, key: 0 };
    (globalThis as { seen?: object }).seen = seen;
    const watch = (kind: keyof typeof seen, how: object) =>
      new PerformanceObserver((list) => void (seen[kind] = Math.max(seen[kind], ...list.getEntries().map(({ duration }) => duration)))).observe(how);
    watch("task", { type: "longtask" });
    watch("key", { type: "event", durationThreshold: 16 });
  });
  await act();
  return view.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 500));
    return (globalThis as { seen?: { task: number; key: number } }).seen!;
  });
}

/** How often each act is done: one alone tells of whatever else the machine did at that moment. */
const times = 5;

/** The middle one of each. @param before what comes before the act each time, and is not counted */
async function usually(view: View, act: () => Promise<void>, before: () => Promise<void> = async () => {}): Promise<Felt> {
  const all: Felt[] = [];
  for (let time = 0; time < times; time++) {
    await before();
    await settled();
    all.push(await felt(view, act));
  }
  return { task: quantile(all.map(({ task }) => task), 0.5), key: quantile(all.map(({ key }) => key), 0.5) };
}

async function firstPaints(browser: Browser, addresses: Readonly<Record<Length, string>>): Promise<Record<Length, number>> {
  const all: Record<Length, number[]> = { short: [], long: [] };
  for (let round = 0; round < rounds; round++) {
    for (const length of ["short", "long"] as const) {
      const view = await browser.openExtensionPage(addresses[length]);
      await view.waitFor(".prose > *");
      all[length].push(await firstPaint(view));
      await view.close();
    }
  }
  return { short: quantile(all.short, 0.5), long: quantile(all.long, 0.5) };
}

const settled = (): Promise<unknown> => new Promise((done) => setTimeout(done, 1_500));

async function blocking(browser: Browser, address: string): Promise<Readonly<Record<string, Felt>>> {
  const view = await browser.openExtensionPage(address);
  await view.waitFor(".prose > *");
  await settled();
  const size = await usually(view, async () => {
    for (const key of ["+", "+", "-", "-"]) await view.press(key);
  });
  const mark = await usually(view, () => view.press("h"), () => view.press("j"));
  await view.evaluate(() => void (location.hash = "#/"));
  const search = await searching(view);
  await view.close();
  return { size, mark, search };
}

/** Two words typed into the search, letter by letter. */
async function searching(view: View): Promise<Felt> {
  await view.waitFor("input[type=search]");
  const begin = () => view.fill("input[type=search]", ""); // selected: the first letter takes the place of what was typed before
  return usually(view, async () => {
    for (const letter of "harbour pier") await view.press(letter);
  }, begin);
}

/** The same in a large library. @param kept the folder in which `npm run bench -- growth --keep FOLDER` has left one */
async function searchingIn(kept: string): Promise<Felt> {
  const browser = await launch("chromium", { dist: join(resolve(kept), "extension"), profile: join(resolve(kept), "profile"), welcome: true });
  try {
    const list = await browser.openExtensionPage("reader/index.html");
    await list.waitFor(".shelf-item h2");
    return await searching(list);
  } finally {
    await browser.close();
  }
}

/** @param kept the folder of a large library, in which a search is typed too */
export async function measureReader(kept?: string): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), "offprint-reader-"));
  for (const [name, words] of Object.entries(lengths)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "source.html"), pageOf(words));
  }
  const server = await servePages(folder);
  const browser = await launch("chromium");
  try {
    const short = await save(browser, `${server.origin}/short/`);
    const long = await save(browser, `${server.origin}/long/`);
    const paints = await firstPaints(browser, { short, long });
    return tableOf(paints, { ...(await blocking(browser, long)), ...(kept !== undefined && { large: await searchingIn(kept) }) });
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How much longer the long one may take to its first paint, and for how many milliseconds the page may not answer. */
const mostOfShort = 1.5;
const mostBlocked = 100;

function tableOf(paint: Record<Length, number>, { size = nothing, mark = nothing, search = nothing, large }: Readonly<Record<string, Felt>>): Table {
  const acts = [["letters change size", size], ["a paragraph is marked", mark], ["a search is typed", search], ...(large ? [["a search is typed in the kept library", large] as const] : [])] as const;
  return {
    title: "an article of 30,000 words",
    made: madeWith(["Chromium", "a task below 50 ms counts as 0"]),
    columns: [
      { title: "ms", key: "ms", as: "ms" },
      { title: "at most", key: "most", as: "ms" },
    ],
    rows: new Map<string, Figures>([
      ["first paint", { ms: paint.long, most: paint.short * mostOfShort }],
      ["first paint of one of 1,000 words", { ms: paint.short }],
      ...acts.flatMap(([name, { task, key }]): [string, Figures][] => [
        [`longest task while ${name}`, { ms: task, most: mostBlocked }],
        [`from key to paint, while ${name}`, { ms: key }],
      ]),
    ]),
  };
}
