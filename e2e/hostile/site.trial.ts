import { afterAll, beforeAll, expect, test } from "vitest";
import { elements, mathElements } from "../../src/sanitise/allow-list.ts";
import type { Browser, Tab, View } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { clickOn, openNewest, save } from "../journeys/steps.ts";
import { story, type Attack } from "./attack.ts";
import { callHome } from "./call-home.ts";
import { dressUp } from "./dress-up.ts";
import { runScripts } from "./run-scripts.ts";
import { serveAttacks, type HostileSite } from "./site.ts";

const attacks: readonly Attack[] = [...runScripts, ...callHome, ...dressUp];

const named = (isWanted: (attack: Attack) => boolean) => attacks.filter(isWanted).map((attack) => [attack.tries, attack.slug, attack] as const);

let site: HostileSite;
beforeAll(async () => {
  site = await serveAttacks(attacks);
});
afterAll(() => site.close());

/** What stands in the article on screen that no article may hold. The stand-ins for pictures are the reader's own. */
function strangersIn(allowed: readonly string[]): string[] {
  const prose = document.querySelector(".prose");
  const found: string[] = [];
  for (const element of prose?.querySelectorAll("*") ?? []) {
    if (!allowed.includes(element.localName)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^(?:on|style$|srcset$|action$|ping$|background$|poster$)/.test(name)) found.push(`${name}=${value}`);
      if (name === "id" && !value.startsWith("offprint-")) found.push(`id=${value}`);
      if (name === "href" && !/^(?:https?:\/\/(?![^/]*@)|mailto:|#)/.test(value)) found.push(`href=${value}`);
      if (name === "src" && !/^(?:blob:|data:image\/(?:png|jpe?g|gif|webp|avif);)/.test(value)) found.push(`src=${value}`);
    }
  }
  return found;
}

const mayStand = [...Object.keys(elements), ...mathElements, "button"];

async function fire(tab: Tab, { fires, slug }: Attack): Promise<void> {
  if (fires?.startsWith("on ")) {
    await tab.evaluate((event) => void document.querySelector("#bait")?.dispatchEvent(new MouseEvent(event, { bubbles: true, cancelable: true })), fires.slice(3));
  }
  await expect.poll(() => site.hasFired(slug), { timeout: 15_000, message: `the attack ${slug} does nothing even where nothing stops it` }).toBe(true);
}

async function findHarmless(reader: View, attack: Attack): Promise<void> {
  await reader.waitFor(".prose > *");
  const text = await reader.text(".prose");
  for (const line of [...story, ...(attack.keeps ?? [])]) expect(text).toContain(line);
  for (const line of attack.loses ?? []) expect(text).not.toContain(line);
  expect(await reader.evaluate(strangersIn, mayStand)).toEqual([]);
  expect(await reader.evaluate(() => (globalThis as { fired?: string }).fired ?? null)).toBe(null);
}

async function saveAndRead(browser: Browser, attack: Attack): Promise<void> {
  const { tab, popup } = await clickOn(browser, `${site.origin}/${attack.slug}/`);
  await save(popup);
  await tab.close();
  const before = site.requests.length; // the page is gone: whatever is asked from now on, we have asked
  const reader = await openNewest(browser);
  await findHarmless(reader, attack);
  for (const isHard of [false, true]) {
    await reader.reload(isHard);
    await findHarmless(reader, attack);
  }
  await reader.close();
  expect(site.requests.slice(before)).toEqual([]);
}

forEachBrowser("A hostile site", (browser, name) => {
  test.each(named(({ fires }) => fires !== undefined))("a page %s does no harm once it is saved (%s)", async (_, __, attack) => {
    if (!attack.firesOnlyIn || attack.firesOnlyIn === name) {
      const tab = await browser().open(`${site.origin}/${attack.slug}/`);
      await fire(tab, attack);
      await tab.close();
    }
    await saveAndRead(browser(), attack);
  });

  test.each(named(({ fires }) => fires === undefined))("a page %s is saved whole and read in peace (%s)", async (_, __, attack) => {
    await saveAndRead(browser(), attack);
  });

  test("our own pages reported no error on the whole way", async () => {
    expect(await browser().complaints()).toEqual([]);
  });
});
