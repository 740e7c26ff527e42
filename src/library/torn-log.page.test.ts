import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "#platform/browser.ts";
import { hasRoom, spendReserve } from "./reserve.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { tornLog } from "./torn-log.ts";

beforeEach(async () => {
  await emptyLibrary(); // a log with something in it
  vi.spyOn(browser.runtime, "getURL").mockReturnValue("chrome-extension://offprint/");
  tornLog.doubt();
  return async () => {
    vi.restoreAllMocks();
    await spendReserve();
  };
});

/** How often the log was changed, told by the idle database that is made for it. */
function countChanges(): () => number {
  const opened = vi.spyOn(indexedDB, "open");
  return () => opened.mock.calls.filter(([name]) => name === "offprint-log").length;
}

test("a log in doubt is changed for a new one, and is known to be whole from then on", async () => {
  expect(await hasRoom()).toBe(true);
  const changes = countChanges();
  expect(await tornLog.isWhole()).toBe(true);
  const once = changes();
  expect(once).toBeGreaterThan(0);
  expect([await tornLog.isWhole(), changes()]).toEqual([true, once]);
});

test("what comes into doubt while it is put in order is not whole for that, and is put in order once more", async () => {
  const asking = tornLog.isWhole();
  const changes = countChanges();
  await vi.waitFor(() => expect(changes()).toBe(1));
  tornLog.doubt();
  expect(await asking).toBe(false);
  const before = changes();
  expect(await tornLog.isWhole()).toBe(true);
  expect(changes()).toBeGreaterThan(before);
});
