import { afterAll, beforeAll, test } from "vitest";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { launch } from "../browsers/launch.ts";
import { damage } from "./damage.ts";
import { whyNoDisk } from "./disk.ts";
import { closePopupDuringSaves, killDuringSaves, stopBackgroundDuringSaves } from "./interruptions.ts";
import { cutPowerDuringSaves } from "./power-cut.ts";
import { fillDisk, fillQuota } from "./room.ts";
import { serveStories, type Stories } from "./stories.ts";
import { tearLog } from "./torn-log.ts";
import { newerVersion } from "./two-tabs.ts";

/** The trials of `npm run test:faults`, a few rounds of each. */
let stories: Stories;
beforeAll(async () => {
  stories = await serveStories();
});
afterAll(() => stories.close());

forEachBrowser("What was said to be saved", (browser, name) => {
  test("outlives the browser being killed", async () => {
    (await killDuringSaves(browser(), stories, 2)).close();
  });

  test("outlives the background being stopped, or is said to have failed", async () => {
    (await stopBackgroundDuringSaves(browser(), stories, name === "chromium" ? 3 : 2)).close();
  });

  if (name === "chromium") {
    test("outlives the popup", async () => {
      (await closePopupDuringSaves(browser(), stories, 3)).close();
    });
  }

  test("is left as it is in a newer version's database", async () => {
    await newerVersion(browser(), stories);
  });
});

test("without room in the quota the cause is named, and the article waits and is saved later", async () => {
  (await fillQuota(stories, 1)).close();
});

test.each(["nothing", "half of the log is gone"])("a damaged profile is noticed, a whole one is not: %s", async (name) => {
  const browser = await launch("chromium");
  await damage(browser, stories, name).finally(() => browser.close());
});

test("what is saved behind the torn end of a log is there at the next start, and so is what was before it", async () => {
  const browser = await launch("chromium");
  await tearLog(browser, stories).finally(() => browser.close());
});

const why = whyNoDisk();
const notHere = why ? ` (not here: ${why})` : "";
test.runIf(why === null)(`what was said to be saved outlives a power cut${notHere}`, async () => {
  (await cutPowerDuringSaves(stories, 1)).close();
});

test.runIf(why === null)(`what was said to be saved outlives a disk that is full${notHere}`, async () => {
  (await fillDisk(stories, 1)).close();
});
