import { afterAll, beforeAll, test } from "vitest";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { serveStories, type Stories } from "./stories.ts";
import { blockedUpgrade, newerVersion } from "./two-tabs.ts";

let stories: Stories;
beforeAll(async () => {
  stories = await serveStories();
});
afterAll(() => stories.close());

forEachBrowser("Two tabs and an upgrade", (browser, name) => {
  test("an upgrade that another page blocks is said, and goes on when that page lets go", async () => {
    const told = [await blockedUpgrade(browser()), await blockedUpgrade(browser()), await blockedUpgrade(browser())];
    process.stdout.write(`${name}: a blocked upgrade was said ${told.map((each) => `${(each / 1000).toFixed(2)} s`).join(", ")} after the page began\n`);
  });

  test("a newer version's database is refused and left as it is", async () => {
    await newerVersion(browser(), stories);
  });
});
