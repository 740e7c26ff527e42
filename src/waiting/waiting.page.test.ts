import { Dexie } from "dexie";
import { beforeEach, expect, test, vi } from "vitest";
import { readArticle } from "#library/articles.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { refuseWrites } from "#library/testing/refuse-writes.ts";
import { sampleClipping, sampleRemoval } from "#library/testing/sample-clipping.ts";
import { browser } from "#platform/browser.ts";
import { readSessionNotes } from "#platform/session-notes.ts";
import { countUnreadable, countWaiting, dropUnreadable, keepWaiting, saveWaiting } from "./waiting.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

test("what found no room waits, is tried again, and is saved when there is room", async () => {
  const clipping = sampleClipping({ removed: [sampleRemoval()] });
  expect(await keepWaiting(clipping, { r1: "putBack" })).toBe(true);
  expect(await keepWaiting(clipping, { r1: "putBack" })).toBe(true);
  expect(await countWaiting()).toBe(1);
  const allow = refuseWrites("bodies");
  expect(await saveWaiting()).toBe(1);
  allow();
  expect(await saveWaiting()).toBe(0);
  const [row] = await library.articles.toArray();
  expect(await readArticle(row?.id ?? "")).toMatchObject({ ok: true, value: { html: clipping.html, decisions: { r1: "putBack" } } });
  expect(await saveWaiting()).toBe(0);
});

test("what waits outlives the browser, unless it is the disk that has no room", async () => {
  await keepWaiting(sampleClipping({ url: "https://news.example/room" }), {});
  const disk = vi.spyOn(browser.storage.local, "set").mockRejectedValue(new Error("no space left"));
  await keepWaiting(sampleClipping({ url: "https://news.example/no-room" }), {});
  disk.mockRestore();
  const inMemory = Object.keys(await readSessionNotes()).filter((name) => name.startsWith("waiting:"));
  expect(inMemory).toEqual(["waiting:https://news.example/no-room"]);
  expect(await countWaiting()).toBe(2);
  expect(await saveWaiting()).toBe(0);
  expect((await library.articles.toArray()).map(({ url }) => url).toSorted()).toEqual(["https://news.example/no-room", "https://news.example/room"]);
});

const full = () => Promise.reject(new Error("no space left"));

test("a disk so full that nothing can even be removed from it keeps no clipping from waiting, nor from being saved", async () => {
  const disk = [vi.spyOn(browser.storage.local, "set").mockImplementation(full), vi.spyOn(browser.storage.local, "remove").mockImplementation(full)];
  expect(await keepWaiting(sampleClipping({ url: "https://news.example/full" }), {})).toBe(true);
  expect(await saveWaiting()).toBe(0);
  for (const each of disk) each.mockRestore();
  expect((await library.articles.toArray()).map(({ url }) => url)).toEqual(["https://news.example/full"]);
});

test("what waits already goes only when a later text of the same address is written down in its stead", async () => {
  const url = "https://news.example/again";
  await keepWaiting(sampleClipping({ url, html: "<p>The first text.</p>" }), {});
  const refused = [vi.spyOn(browser.storage.local, "set"), vi.spyOn(browser.storage.session, "set")].map((set) => set.mockRejectedValue(new Error("no space left")));
  expect(await keepWaiting(sampleClipping({ url, html: "<p>The second text.</p>" }), {})).toBe(false);
  for (const set of refused) set.mockRestore();
  expect(await countWaiting()).toBe(1);
  expect(await saveWaiting()).toBe(0);
  const [row] = await library.articles.toArray();
  expect(await readArticle(row?.id ?? "")).toMatchObject({ ok: true, value: { html: "<p>The first text.</p>" } });
});

test("a later text that comes to wait while the earlier is being saved goes on waiting", async () => {
  const url = "https://news.example/meanwhile";
  await keepWaiting(sampleClipping({ url, html: "<p>The first text.</p>" }), {});
  const hold = new AbortController();
  const released = new Promise<void>((resolve) => hold.signal.addEventListener("abort", () => resolve()));
  const held = library.transaction("rw", library.bodies, () => Dexie.waitFor(released)); // until then no save comes to its end
  const read = vi.spyOn(browser.storage.session, "get");
  const saving = saveWaiting();
  await expect.poll(() => read.mock.settledResults[1]?.type).toBe("fulfilled"); // it knows what it is about to save
  await keepWaiting(sampleClipping({ url, html: "<p>The second text.</p>" }), {});
  read.mockRestore();
  hold.abort();
  await Promise.all([held, saving]);
  expect(await countWaiting()).toBe(1);
  await saveWaiting();
  const [row] = await library.articles.toArray();
  expect(await readArticle(row?.id ?? "")).toMatchObject({ ok: true, value: { html: "<p>The second text.</p>" } });
});

test("what cannot be saved for a reason that nobody knows goes on waiting", async () => {
  await keepWaiting(sampleClipping(), {});
  const allow = refuseWrites("bodies", "asked", new Error("who knows"));
  expect(await saveWaiting()).toBe(1);
  allow();
  expect(await saveWaiting()).toBe(0);
  expect(await library.articles.count()).toBe(1);
});

test("what another version has kept is left where it is, and told apart, until the person throws it away", async () => {
  const unread = { id: "x", clipping: { version: 99, text: ["of", "tomorrow"] }, decisions: {} };
  await browser.storage.local.set({ "waiting:https://news.example/tomorrow": unread });
  await keepWaiting(sampleClipping(), {});
  expect(await Promise.all([countWaiting(), countUnreadable()])).toEqual([1, 1]);
  expect(await saveWaiting()).toBe(0);
  expect(await Promise.all([library.articles.count(), countUnreadable()])).toEqual([1, 1]);
  expect(await browser.storage.local.get("waiting:https://news.example/tomorrow")).toEqual({ "waiting:https://news.example/tomorrow": unread });
  await dropUnreadable();
  expect(await Promise.all([countWaiting(), countUnreadable()])).toEqual([0, 0]);
});
