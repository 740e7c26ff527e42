import { afterAll, beforeAll, test } from "vitest";
import { whyNoDisk } from "./disk.ts";
import { cutPowerDuringSaves } from "./power-cut.ts";
import { serveStories, type Stories } from "./stories.ts";

let stories: Stories;
beforeAll(async () => {
  stories = await serveStories();
});
afterAll(() => stories.close());

const why = whyNoDisk();
test.runIf(why === null)(`what was said to be saved outlives twenty power cuts${why ? ` (not here: ${why})` : ""}`, async () => {
  (await cutPowerDuringSaves(stories, 20)).close();
});
