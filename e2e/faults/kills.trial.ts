import { afterAll, beforeAll, test } from "vitest";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { killDuringSaves } from "./interruptions.ts";
import { serveStories, type Stories } from "./stories.ts";

let stories: Stories;
beforeAll(async () => {
  stories = await serveStories();
});
afterAll(() => stories.close());

forEachBrowser("A browser that is killed fifty times", (browser) => {
  test("has every article that was said to be saved, and each of them whole", async () => {
    (await killDuringSaves(browser(), stories, 50)).close();
  });
});
