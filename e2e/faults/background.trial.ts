import { afterAll, beforeAll, test } from "vitest";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { closePopupDuringSaves, stopBackgroundDuringSaves } from "./interruptions.ts";
import { serveStories, type Stories } from "./stories.ts";

let stories: Stories;
beforeAll(async () => {
  stories = await serveStories();
});
afterAll(() => stories.close());

forEachBrowser("A save that is interrupted at each of its steps", (browser, name) => {
  test("outlives the background, or says that it did not", async () => {
    (await stopBackgroundDuringSaves(browser(), stories, 30)).close();
  });

  // Firefox closes its popup by the same road; what differs there is the event page, which is stopped above.
  if (name === "chromium") {
    test("outlives the popup", async () => {
      (await closePopupDuringSaves(browser(), stories, 30)).close();
    });
  }
});
