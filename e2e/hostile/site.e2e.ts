import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, BrowserName, Tab, View } from "../browsers/browser.ts";
import { forBothBrowsers } from "../browsers/for-each-browser.ts";
import { until } from "../browsers/until.ts";
import type { Attack } from "./attack.ts";
import { callHome } from "./call-home.ts";
import { dressUp } from "./dress-up.ts";
import { fightBack } from "./fight-back.ts";
import { baitOf, linesOf, sharedOut, signOf, type HostilePage } from "./hostile-page.ts";
import { overgrown } from "./overgrown.ts";
import { parseTwice } from "./parse-twice.ts";
import { runScripts } from "./run-scripts.ts";
import { readArticle, wantedOf } from "./seen.ts";
import { serveAttacks, type HostileSite } from "./site.ts";

const pages = sharedOut([...runScripts, ...callHome, ...dressUp, ...parseTwice, ...overgrown, ...fightBack]);

/** Ids, words and marks that somebody may lead a person to, if they can lead them to the reader at all. */
const addresses = [
  ["#/<img src=x onerror=fired=['address']>"],
  ["#/__proto__"],
  ["#/?q=%E0%A4%A&shelf=__proto__&order=constructor&tag=<script>&length=\0"],
  [`#/highlights?q=${"(".repeat(5000)}`],
  ["#javascript:fired=['address']"],
  ["#//evil.example/%2e%2e/options/index.html"],
] as const;

/** What an attack is given to go off, in the live page. */
function provoke(bait: string, event: string | undefined, code: string | undefined): void {
  const element = document.getElementById(bait);
  if (event) element?.dispatchEvent(new MouseEvent(event, { bubbles: true, cancelable: true }));
  // oxlint-disable-next-line no-new-func -- a page's own script, as far as the page can tell
  if (code) new Function("bait", code)(element);
}

const isArmed = ({ fires, firesOnlyIn }: Attack, browser: BrowserName): boolean => fires !== undefined && (firesOnlyIn ?? browser) === browser;

/** The positive control: shows that each attack does fire where nothing stops it. */
async function fireAll(tab: Tab, { attacks }: HostilePage, site: HostileSite, browser: BrowserName): Promise<void> {
  for (const attack of attacks.filter((each) => isArmed(each, browser))) {
    const [, how = "", what] = /^(on|by) (.*)$/s.exec(attack.fires ?? "") ?? [];
    if (how) await tab.evaluate(provoke, baitOf(attack), how === "on" ? what : undefined, how === "by" ? what : undefined).catch(() => {}); // it may have broken what brings the answer
    await until(async () => site.timesFired(attack.slug) > 0, () => `the attack ${attack.slug} does nothing even where nothing stops it`, 15_000); // no poll of vitest's, which loses its test where two run at once
  }
}

/** Waits inside the popup, for a second at most: asking again and again from outside keeps it from its work. */
async function waitInside(selector: string): Promise<void> {
  const end = performance.now() + 1000;
  while (!document.querySelector(selector) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 15));
}

/** Really clicks on the toolbar, looks at the article that the popup shows, and saves it. */
async function keep(browser: Browser, tab: Tab): Promise<void> {
  const popup = await browser.clickToolbar(tab);
  const waitFor = async (selector: string) => {
    await popup.evaluate(waitInside, selector).catch(() => {}); // it may just be loading
    await popup.waitFor(selector);
  };
  await waitFor(".preview .preview-title");
  await popup.press("Enter");
  await waitFor("[data-keeping=saved]");
}

/** What is on screen once this page's own article is. */
async function findHarmless(reader: View, page: HostilePage): Promise<void> {
  const [kept, lost] = [[...linesOf(page)], page.attacks.flatMap(({ loses = [] }) => loses)];
  const wanted = wantedOf(signOf(page.slug), [...kept.map(([line]) => line), ...lost]);
  const { counts, strangers, fired } = await until(
    async () => {
      const seen = await reader.evaluate(readArticle, wanted);
      return seen.isThere && seen;
    },
    async () => `the article of ${page.slug} is not read; instead: ${(await reader.evaluate(readArticle, wantedOf(null))).opening}`,
  );
  for (const [at, [line, count]] of kept.entries()) expect(counts[at], `“${line}” is to be read`).toBeGreaterThanOrEqual(count);
  for (const [at, line] of lost.entries()) expect(counts[kept.length + at], `“${line}” is not to be read`).toBe(0);
  expect(strangers).toEqual([]);
  expect(fired).toEqual([]);
}

/** A page of the site's own that asks for nothing: when its request has come in, so has all that was asked for before. */
async function pass(browser: Browser, { origin }: HostileSite): Promise<void> {
  const tab = await browser.open(`${origin}/barrier/`);
  await tab.close();
}

/** Waits until all has come in that the pages asked for before they were closed, and the saves for their pictures. @returns how many requests those were */
async function settled(browser: Browser, site: HostileSite): Promise<number> {
  const { requests } = site;
  await pass(browser, site);
  let before = -1;
  while (before !== requests.length) {
    before = requests.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return before;
}

/** The id of the article that was saved from each page, by the page's name: read past our own code. */
async function savedArticles(browser: Browser): Promise<ReadonlyMap<string, string>> {
  const list = await browser.openExtensionPage("reader/index.html");
  await list.waitFor(".shelf-item");
  const rows = await list.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- there is no outer scope in the page
    const answerOf = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => request.addEventListener("success", () => resolve(request.result)));
    const database = await answerOf(indexedDB.open("offprint"));
    const articles = (await answerOf(database.transaction("articles").objectStore("articles").getAll())) as { id: string; url: string }[];
    database.close();
    return articles.map(({ id, url }) => [new URL(url).pathname.split("/")[1] ?? "", id] as const);
  });
  await list.close();
  return new Map(rows);
}

/**
 * Both browsers at the same time, each with a site of its own. One tab goes through all pages and saves them; when it is
 * closed, one tab of the reader goes through all articles.
 */
forBothBrowsers("A hostile site", (browser, name) => {
  let site: HostileSite;
  let tab: Tab;
  let reader: View;
  beforeAll(async () => {
    site = await serveAttacks(pages);
    tab = await browser().open("about:blank");
  });
  afterAll(() => site.close());
  /** Requests until the last page was closed: whatever is asked from then on, we have asked. */
  let before = 0;
  let ids: ReadonlyMap<string, string> = new Map();

  const each = pages.map((page) => [page.attacks.map(({ tries }) => tries).join(", "), page] as const);

  test.sequential.each(each)("a page %s: it does that where nothing stops it, and is saved", async (_, page) => {
    const address = `${site.origin}/${page.slug}/`;
    await tab.navigate(address);
    await keep(browser(), tab);
    const watching = page.attacks.filter(({ isWatching }) => isWatching);
    if (watching.length > 0) await tab.navigate(address); // what it had to tell has come in before this request does
    expect(watching.filter(({ slug }) => site.timesFired(slug) > 0), "nothing of the page has noticed that it is read").toEqual([]);
    await fireAll(tab, page, site, name);
  });

  test.sequential("every page has become an article", async () => {
    await tab.close();
    ids = await savedArticles(browser());
    before = await settled(browser(), site);
    expect([...ids.keys()].toSorted()).toEqual(pages.map(({ slug }) => slug).toSorted());
    reader = await browser().openExtensionPage("reader/index.html");
  });

  test.sequential.each(each)("a page %s: nothing of it runs, calls home or dresses as ours, and its text is read", async (_, page) => {
    await reader.evaluate((id) => void (location.hash = `#/${id}`), ids.get(page.slug));
    await findHarmless(reader, page);
    for (const isHard of [false, true]) {
      await reader.reload(isHard);
      await findHarmless(reader, page);
    }
    expect(site.requests.slice(before)).toEqual([]);
  });

  test.sequential.each(addresses)("the reader's address %s leads to no more than a page of ours that says so", async (address) => {
    await reader.evaluate((to) => void (location.hash = to), address);
    await reader.reload(false);
    await reader.waitFor("#app > *");
    const { strangers, fired } = await reader.evaluate(readArticle, wantedOf(null));
    expect([strangers, fired, site.requests.slice(before)]).toEqual([[], [], []]);
  });

  test.sequential("nothing that was read has asked for anything, when all has come in", async () => {
    await pass(browser(), site);
    expect(site.requests.slice(before)).toEqual(["GET /barrier/"]);
  });

  test.sequential("our own pages reported no error on the whole way", async () => {
    expect(await browser().complaints()).toEqual([]);
  });
});
