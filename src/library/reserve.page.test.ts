import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browser } from "#platform/browser.ts";
import { hasRoom } from "./reserve.ts";

const mebibyte = 1024 * 1024;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.spyOn(browser.runtime, "getURL").mockReturnValue("chrome-extension://offprint/");
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Of a disk with so much room. @returns how often the browser has been asked */
function diskWith(free: number): () => number {
  const asked = vi.spyOn(navigator.storage, "estimate").mockResolvedValue({ quota: free + 5, usage: 5 });
  asked.mockClear();
  return () => asked.mock.calls.length;
}

test("where there is plenty of room the browser is asked once a minute, and where there is less each time", async () => {
  vi.setSystemTime(1_000_000);
  const plenty = diskWith(2_000 * mebibyte);
  expect([await hasRoom(), await hasRoom(), plenty()]).toEqual([true, true, 1]);
  vi.setSystemTime(1_061_000);
  const little = diskWith(9 * mebibyte);
  expect([await hasRoom(), await hasRoom(), little()]).toEqual([true, true, 2]);
  const none = diskWith(7 * mebibyte);
  expect([await hasRoom(), none()]).toEqual([false, 1]);
});
