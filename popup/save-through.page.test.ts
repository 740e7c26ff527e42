import { beforeEach, expect, test } from "vitest";
import { failure, success } from "#core/result.ts";
import type { Saved } from "#core/saved.ts";
import { addArticle } from "#library/articles.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { sampleClipping } from "#library/testing/sample-clipping.ts";
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
