import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, View } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { themes } from "../../src/core/look.ts";
import { servePages, type Server } from "../server.ts";
import { violations } from "./axe.ts";
import { clickOn, save } from "./steps.ts";

let server: Server;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

for (const colorScheme of ["light", "dark"] as const) {
  const body = (browser: () => Browser) => {
    test("axe finds nothing on the popup, the list, an article and the options", async () => {
      const { popup } = await clickOn(browser(), `${server.origin}/wordpress-wpdiscuz/`);
      await popup.click(".taken-out > summary");
      expect(await violations(popup)).toEqual([]);
      await save(popup);
      expect(await violations(popup)).toEqual([]);
      const reader = await browser().openExtensionPage("reader/index.html");
      await reader.waitFor(".shelf-item");
      expect(await violations(reader)).toEqual([]);
      await reader.click(".shelf-link");
      await reader.waitFor(".removed-block");
      expect(await violations(reader)).toEqual([]);
      await reader.close();
      const options = await browser().openExtensionPage("options/index.html");
      await options.waitFor(".editor");
      expect(await violations(options)).toEqual([]);
      await options.close();
    });
  };
  forEachBrowser(`Access, ${colorScheme},`, body, { colorScheme });
}

/** Puts a theme on, as the panel does, and waits until no colour is on its way to another. */
const wear = (view: View, theme: string): Promise<void> =>
  view.evaluate(async (name) => {
    document.documentElement.dataset["theme"] = name;
    document.documentElement.getBoundingClientRect(); // what is to change begins to
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})));
  }, theme);

/** What is wrong, and what cannot be read in any of the themes, each with its name. Colours are all that a theme changes. */
async function violationsInThemes(view: View): Promise<readonly string[]> {
  await wear(view, "auto");
  const found = [...(await violations(view))];
  for (const theme of themes.filter((each) => each !== "auto")) {
    await wear(view, theme);
    found.push(...(await violations(view, ["color-contrast"])).map((each) => `${theme}: ${each}`));
  }
  return found;
}

forEachBrowser("Access, in every theme,", (browser) => {
  let reader: View;

  test("axe finds nothing in the popup and in the options", async () => {
    const { popup } = await clickOn(browser(), `${server.origin}/figures-tables-code/`);
    await save(popup);
    expect(await violationsInThemes(popup)).toEqual([]);
    await popup.close();
    const options = await browser().openExtensionPage("options/index.html");
    await options.waitFor(".editor");
    expect(await violationsInThemes(options)).toEqual([]);
    await options.close();
  });

  test("nor in the list, while articles are chosen and while the keys are shown", async () => {
    reader = await browser().openExtensionPage("reader/index.html");
    await reader.waitFor(".shelf-item h2");
    await reader.press("j");
    await reader.press("x");
    await reader.waitFor(".selection-bar");
    expect(await violationsInThemes(reader)).toEqual([]);
    await reader.press("?");
    await reader.waitFor(".key-help[open]");
    expect(await violationsInThemes(reader)).toEqual([]);
    await reader.press("Escape");
  });

  test("nor in an article, while a note is written and while its look is chosen", async () => {
    await reader.click(".shelf-link");
    await reader.waitFor(".prose > *");
    await reader.press("j");
    await reader.press("h");
    await reader.waitFor(".mark-item");
    await reader.press("m");
    await reader.waitFor(".mark-tools textarea");
    expect(await violationsInThemes(reader)).toEqual([]);
    await reader.press("Escape");
    await reader.click(".look-button");
    await reader.waitFor(".look-panel");
    expect(await violationsInThemes(reader)).toEqual([]);
  });

  test("nor among the highlights, on the first page and at the backup", async () => {
    for (const screen of ["highlights", "welcome", "backup"]) {
      await reader.evaluate((name) => void (location.hash = `#/${name}`), screen);
      await reader.waitFor(screen === "highlights" ? ".mark-item" : screen === "welcome" ? ".welcome" : "[data-backup]");
      expect(await violationsInThemes(reader)).toEqual([]);
    }
    await reader.close();
  });

  test("at 320 pixels nothing has to be scrolled sideways", async () => {
    reader = await browser().openExtensionPage("reader/index.html");
    await reader.resize(320, 640);
    for (const [screen, there] of [["", ".shelf-item h2"], ["highlights", ".mark-item"], ["welcome", ".welcome"], ["backup", "[data-backup]"]] as const) {
      await reader.evaluate((name) => void (location.hash = `#/${name}`), screen);
      await reader.waitFor(there);
      expect(await reader.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(320);
    }
    await reader.evaluate(() => void (location.hash = "#/"));
    await reader.click(".shelf-link");
    await reader.waitFor(".prose > *");
    for (let step = 0; step < 9; step++) await reader.press("+");
    await reader.click("[data-action=strike-open]");
    await reader.waitFor(".prose [data-chosen]");
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await reader.close();
  });
});

forEachBrowser("Access, right to left,", (browser) => {
  test("in Urdu the three pages read from right to left, and axe still finds nothing", async () => {
    const options = await browser().openExtensionPage("options/index.html");
    await options.waitFor("[data-setting=language]:enabled");
    await options.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>("[data-setting=language]");
      if (!choice) throw new Error("no choice of language");
      choice.value = "ur";
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await options.waitFor("html[dir=rtl] .editor");
    expect(await violations(options)).toEqual([]);
    await options.close();
    const { popup } = await clickOn(browser(), `${server.origin}/urdu-read-also/`);
    await popup.waitFor("html[dir=rtl]");
    expect(await violations(popup)).toEqual([]);
    const reader = await browser().openExtensionPage("reader/index.html");
    await reader.waitFor("html[dir=rtl] main");
    expect(await violations(reader)).toEqual([]);
    await reader.close();
  });
});
