import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { launch } from "../browsers/launch.ts";
import { servePages, type Server } from "../server.ts";
import { articleText, clickOn, countSaved, openNewest, save } from "./steps.ts";

let server: Server;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

const saysSaved = (browser: Browser, tab: Parameters<Browser["badge"]>[0]) =>
  expect.poll(async () => (await browser.badge(tab)).text, { timeout: 15_000 }).toBe("✓");

// Firefox alone: Chromium draws the menu with the desktop's own means, out of reach of its protocol.
describe("The context menu in firefox", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch("firefox");
  });
  afterAll(() => browser?.close());

  test("Save to Offprint keeps the page, and the badge says so", async () => {
    const tab = await browser.open(`${server.origin}/wordpress-wpdiscuz/`);
    await browser.chooseFromContextMenu("save", tab);
    await saysSaved(browser, tab);
    expect(await countSaved(browser)).toBe(1);
  });

  test("what is selected is kept alone", async () => {
    const tab = await browser.open(`${server.origin}/front-page/`);
    await tab.selectText("h1, h2");
    const chosen = await tab.evaluate(() => getSelection()?.toString().trim() ?? "");
    await browser.chooseFromContextMenu("save-selection", tab);
    await saysSaved(browser, tab);
    const reader = await openNewest(browser);
    expect(await articleText(reader)).toBe(chosen);
    await reader.close();
  });
});

forEachBrowser(
  "The badge on every tab",
  (browser, name) => {
    test("a saved page is known in a tab where nobody has clicked", async () => {
      const address = `${server.origin}/urdu-read-also/`;
      await save((await clickOn(browser(), address)).popup);
      const options = await browser().openExtensionPage("options/index.html");
      if (name === "firefox") await options.click("[data-badge=clicked] [data-action=badge]");
      await options.waitFor("[data-badge=everywhere]");
      await options.close();
      const other = await browser().open(`${server.origin}/rtl-arabic/`);
      const tab = await browser().open(address);
      await saysSaved(browser(), tab);
      await other.bringToFront();
      expect((await browser().badge(other)).text).toBe("");
    });
  },
  { granted: ["tabs"] },
);
