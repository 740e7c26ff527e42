import { beforeEach, expect, test } from "vitest";
import { failure, success } from "#core/result.ts";
import type { Saved } from "#core/saved.ts";
import { addArticle } from "#library/articles.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { refuseWrites } from "#library/testing/refuse-writes.ts";
import { sampleClipping } from "#library/testing/sample-clipping.ts";
import { countWaiting, saveWaiting } from "#waiting/waiting.ts";
import { saveThrough } from "./save-through.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const clipping = sampleClipping();
const never = new Promise<never>(() => {});

test("a background that is there saves, however long it takes", async () => {
  const answer = success<Saved>({ id: "01HZY0000000000000000000AA" as Saved["id"], again: false, change: null });
  const save = () => new Promise<typeof answer>((resolve) => setTimeout(() => resolve(answer), 60));
  expect(await saveThrough({ isAwake: async () => success(null), save }, clipping, {}, 7, 20)).toEqual(answer);
  expect(await library.articles.count()).toBe(0);
});

test("where no background wakes, the popup saves by itself", async () => {
  expect(await saveThrough({ isAwake: () => never, save: () => never }, clipping, {}, 7, 20)).toMatchObject({ ok: true, value: { again: false } });
  expect(await library.articles.count()).toBe(1);
});

test("a background that wakes too late saves nothing twice", async () => {
  let late: Promise<unknown> = never;
  const save = () => (late = new Promise((resolve) => setTimeout(resolve, 40)).then(() => addArticle(clipping, {}))) as ReturnType<typeof addArticle>;
  await saveThrough({ isAwake: () => never, save }, clipping, {}, 7, 20);
  await late;
  expect(await library.articles.count()).toBe(1);
});

test("one that says it cannot be asked is not waited for", async () => {
  const broken = { isAwake: async () => failure<null>({ code: "unexpected" }), save: () => never };
  expect(await saveThrough(broken, clipping, {}, 7, 60_000)).toMatchObject({ ok: true });
});

const gone = async () => failure({ code: "unexpected", detail: "the background did not answer" });

test("where the background cannot even be asked to save, the popup saves by itself", async () => {
  expect(await saveThrough({ isAwake: gone, save: gone }, clipping, {}, 7, 60_000)).toMatchObject({ ok: true });
  expect(await saveThrough({ isAwake: async () => success(null), save: gone }, sampleClipping({ url: "https://news.example/other" }), {}, 7, 60_000)).toMatchObject({ ok: true });
  expect(await library.articles.count()).toBe(2);
});

const full = async () => failure<Saved>({ code: "storageFull" });

test("what the background refuses for a reason is not tried again by the popup", async () => {
  expect(await saveThrough({ isAwake: async () => success(null), save: full }, clipping, {}, 7, 60_000)).toEqual(await full());
  expect(await library.articles.count()).toBe(0);
});

test("an article for which the popup finds no room waits for some", async () => {
  const allow = refuseWrites("bodies");
  expect(await saveThrough({ isAwake: () => never, save: () => never }, clipping, {}, 7, 20)).toMatchObject({ ok: false, problem: { code: "storageFull" } });
  allow();
  expect(await countWaiting()).toBe(1);
  expect(await saveWaiting()).toBe(0);
  expect(await library.articles.count()).toBe(1);
});
