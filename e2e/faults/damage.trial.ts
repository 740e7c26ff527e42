import { afterAll, afterEach, beforeAll, beforeEach, test } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { launch } from "../browsers/launch.ts";
import { damage, harmNames } from "./damage.ts";
import { tearLog } from "./torn-log.ts";
import { serveStories, type Stories } from "./stories.ts";

let stories: Stories;
beforeAll(async () => {
  stories = await serveStories();
});
afterAll(() => stories.close());

let browser: Browser;
beforeEach(async () => {
  browser = await launch("chromium");
});
afterEach(() => browser.close());

test.each(harmNames)("a damaged profile is noticed, a whole one is not: %s", async (name) => {
  await damage(browser, stories, name);
});

test("what is saved behind the torn end of a log is there at the next start, and so is what was before it", async () => {
  for (let round = 0; round < 5; round++) await tearLog(browser, stories);
});
