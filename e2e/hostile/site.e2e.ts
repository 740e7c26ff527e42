import { afterAll, beforeAll, expect, test } from "vitest";
import { elements, mathElements } from "../../src/sanitise/allow-list.ts";
import type { Browser, BrowserName, Tab, View } from "../browsers/browser.ts";
import { forBothBrowsers } from "../browsers/for-each-browser.ts";
import { save } from "../journeys/steps.ts";
import { story } from "./attack.ts";
import { callHome } from "./call-home.ts";
import { dressUp } from "./dress-up.ts";
import { baitOf, paragraph, sharedOut, type HostilePage } from "./hostile-page.ts";
import { runScripts } from "./run-scripts.ts";
import { serveAttacks, type HostileSite } from "./site.ts";

const pages = sharedOut([...runScripts, ...callHome, ...dressUp]);

/** What stands in the article on screen that no article may hold. The stand-ins for pictures are the reader's own. */
function strangersIn(allowed: readonly string[]): string[] {
  const prose = document.querySelector(".prose");
  const found: string[] = [];
  for (const element of prose?.querySelectorAll("*") ?? []) {
    if (!allowed.includes(element.localName)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (name === "style" && /^--letters: \d+;$/.test(value)) continue; // how long it is, as the reader tells its own style sheet
      if (/^(?:on|style$|srcset$|action$|ping$|background$|poster$)/.test(name)) found.push(`${name}=${value}`);
      if (name === "id" && !value.startsWith("offprint-")) found.push(`id=${value}`);
      if (name === "href" && !/^(?:https?:\/\/(?![^/]*@)|mailto:|#)/.test(value)) found.push(`href=${value}`);
      if (name === "src" && !/^(?:blob:|data:image\/(?:png|jpe?g|gif|webp|avif);)/.test(value)) found.push(`src=${value}`);
    }
  }
  return found;
}

const mayStand = [...Object.keys(elements), ...mathElements, "button"];

/** The positive control: shows that each attack does fire where nothing stops it. */
async function fireAll(tab: Tab, { attacks }: HostilePage, site: HostileSite, browser: BrowserName): Promise<void> {
  const armed = attacks.filter(({ fires, firesOnlyIn }) => fires !== undefined && (firesOnlyIn ?? browser) === browser);
  for (const attack of armed) {
    const [, event] = (attack.fires ?? "").split("on ");
    if (event) await tab.evaluate((id, name) => void document.getElementById(id)?.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true })), baitOf(attack), event);
    await expect.poll(() => site.hasFired(attack.slug), { timeout: 15_000, message: `the attack ${attack.slug} does nothing even where nothing stops it` }).toBe(true);
  }
}

/** Each line, as often as it must be read on this page. */
function linesOf({ attacks }: HostilePage): ReadonlyMap<string, number> {
  const lines = [...attacks.map((_, at) => paragraph(at)), ...story.slice(1), ...attacks.flatMap(({ keeps = [] }) => keeps)];
  return new Map(lines.map((line) => [line, attacks.filter(({ keeps }) => keeps?.includes(line)).length || 1]));
}

async function findHarmless(reader: View, page: HostilePage): Promise<void> {
  await reader.waitFor(".prose > *");
  const text = await reader.evaluate(() => document.querySelector(".prose")?.textContent.replace(/\s+/g, " ") ?? ""); // of a long article not all is laid out at once
  for (const [line, count] of linesOf(page)) expect(text.split(line).length - 1, `“${line}” is to be read`).toBeGreaterThanOrEqual(count);
  for (const line of page.attacks.flatMap(({ loses = [] }) => loses)) expect(text).not.toContain(line);
  expect(await reader.evaluate(strangersIn, mayStand)).toEqual([]);
  expect(await reader.evaluate(() => (globalThis as { fired?: string[] }).fired ?? [])).toEqual([]);
}

/** Waits until all has come in that the pages asked for before they were closed, and the saves for their pictures. @returns how many requests those were */
async function settled({ requests }: HostileSite): Promise<number> {
  let before = -1;
  while (before !== requests.length) {
    before = requests.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
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

/** Both browsers at the same time, each with a site of its own: all pages are saved, and then, when none of them is open any more, read. */
forBothBrowsers("A hostile site", (browser, name) => {
  let site: HostileSite;
  beforeAll(async () => {
    site = await serveAttacks(pages);
  });
  afterAll(() => site.close());
  /** Requests until the last page was closed: whatever is asked from then on, we have asked. */
  let before = 0;
  let ids: ReadonlyMap<string, string> = new Map();

  const each = pages.map((page) => [page.attacks.map(({ tries }) => tries).join(", "), page] as const);

  test.sequential.each(each)("a page %s: it does that where nothing stops it, and is saved", async (_, page) => {
    const tab = await browser().open(`${site.origin}/${page.slug}/`);
    await fireAll(tab, page, site, name);
    await tab.navigate(`${site.origin}/${page.slug}/`); // as it was before it fired
    const popup = await browser().clickToolbar(tab);
    await popup.waitFor(".preview .preview-title");
    await save(popup);
    await tab.close();
  });

  test.sequential("every page has become an article", async () => {
    ids = await savedArticles(browser());
    before = await settled(site);
    expect([...ids.keys()].toSorted()).toEqual(pages.map(({ slug }) => slug).toSorted());
  });

  test.sequential.each(each)("a page %s: nothing of it runs, calls home or dresses as ours, and its text is read", async (_, page) => {
    const reader = await browser().openExtensionPage(`reader/index.html#/${ids.get(page.slug)}`);
    await findHarmless(reader, page);
    for (const isHard of [false, true]) {
      await reader.reload(isHard);
      await findHarmless(reader, page);
    }
    await reader.close();
    expect(site.requests.slice(before)).toEqual([]);
  });

  test.sequential("our own pages reported no error on the whole way", async () => {
    expect(await browser().complaints()).toEqual([]);
  });
});
