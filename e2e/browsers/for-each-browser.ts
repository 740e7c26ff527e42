import { afterAll, beforeAll, describe } from "vitest";
import { browserNames, type Browser, type BrowserName, type LaunchOptions } from "./browser.ts";
import { launch } from "./launch.ts";

/**
 * The same tests in Chromium and in Firefox, each with one browser on a fresh profile:
 * `forEachBrowser("Saving", (browser) => { test("…", async () => { const tab = await browser().open(…); }); });`
 * @param body is given the running browser as a function, because it starts only before the first test
 */
export function forEachBrowser(
  subject: string,
  body: (browser: () => Browser, name: BrowserName) => void,
  options: LaunchOptions = {},
): void {
  describe.each(browserNames)(`${subject} in %s`, (name) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch(name, options);
    });
    afterAll(() => browser?.close());
    body(() => browser, name);
  });
}

/**
 * The same, both browsers at the same time: for what waits more than it works. The tests of each go one after another,
 * as long as they are made with `test.sequential`.
 */
export function forBothBrowsers(subject: string, body: (browser: () => Browser, name: BrowserName) => void): void {
  describe.concurrent.each(browserNames)(`${subject} in %s`, (name) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch(name);
    });
    afterAll(() => browser?.close());
    body(() => browser, name);
  });
}
