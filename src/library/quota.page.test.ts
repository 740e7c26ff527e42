import { cdp } from "vitest/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addArticle } from "./articles.ts";
import { spendReserve } from "./reserve.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { sampleClipping } from "./testing/sample-clipping.ts";

interface Storage {
  send(method: `Storage.${"clearData" | "overrideQuota"}ForOrigin`, params: { origin: string; quotaSize?: number; storageTypes?: string }): Promise<unknown>;
}
const storage = cdp() as unknown as Storage;
const { origin } = location;

let library: Library;
beforeAll(async () => {
  await spendReserve(); // another test may have laid it up: it is more than the whole quota
  // Chromium asks once how much room there is, and believes the answer for half a minute; with the data it forgets it.
  await storage.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await storage.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 400_000 });
  library = await emptyLibrary();
});
afterAll(async () => {
  await emptyLibrary();
  await storage.send("Storage.overrideQuotaForOrigin", { origin });
});

/** Text that no compression makes small: some 2 bytes a character. */
const noise = (length: number) => Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.random() * 20_000)).join("");

test("when the quota is full, the save says so and leaves what was there as it was", async () => {
  expect(await addArticle(sampleClipping(), {})).toMatchObject({ ok: true });
  const large = sampleClipping({ url: "https://news.example/large", html: noise(400_000) });
  expect(await addArticle(large, {})).toMatchObject({ ok: false, problem: { code: "storageFull" } });
  expect(await library.articles.count()).toBe(1);
  expect(await library.bodies.count()).toBe(1);
});
