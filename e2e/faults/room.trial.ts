import { afterAll, beforeAll, test } from "vitest";
import { whyNoDisk } from "./disk.ts";
import { fillDisk, fillQuota } from "./room.ts";
import { serveStories, type Stories } from "./stories.ts";

let stories: Stories;
beforeAll(async () => {
  stories = await serveStories();
});
afterAll(() => stories.close());

test("without room in the quota the cause is named, and the article waits and is saved later", async () => {
  (await fillQuota(stories, 3)).close();
});

const why = whyNoDisk();
test.runIf(why === null)(`without room on the disk the cause is named, and the article waits and is saved later${why ? ` (not here: ${why})` : ""}`, async () => {
  (await fillDisk(stories, 20)).close();
});
