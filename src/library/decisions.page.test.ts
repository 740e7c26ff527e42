import { beforeEach, expect, test } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { addArticle, readArticle } from "./articles.ts";
import { decide } from "./decisions.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { sampleClipping, sampleRemoval } from "./testing/sample-clipping.ts";

let id: ArticleId;
beforeEach(async () => {
  await emptyLibrary();
  const saved = await addArticle(sampleClipping({ removed: [sampleRemoval({ id: "a" }), sampleRemoval({ id: "b" })] }), {});
  if (saved.ok) id = saved.value.id;
});

async function state(): Promise<unknown> {
  const result = await readArticle(id);
  return result.ok && [result.value.decisions, result.value.article.removedCount];
}

test("a block that is put back is counted as removed no longer, until it is taken out again", async () => {
  expect(await decide(id, "a", "putBack")).toEqual({ ok: true, value: undefined });
  expect(await state()).toEqual([{ a: "putBack" }, 1]);
  await decide(id, "b", "putBack");
  await decide(id, "a", "putBack");
  expect(await state()).toEqual([{ a: "putBack", b: "putBack" }, 0]);
  await decide(id, "a", null);
  expect(await state()).toEqual([{ b: "putBack" }, 1]);
});

test("what the ledger does not have cannot be put back", async () => {
  expect(await decide(id, "z", "putBack")).toMatchObject({ ok: false, problem: { code: "malformed" } });
  expect(await decide("nowhere" as ArticleId, "a", "putBack")).toMatchObject({ ok: false, problem: { code: "articleMissing" } });
  expect(await state()).toEqual([{}, 2]);
});
