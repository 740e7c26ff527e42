import { beforeEach, expect, test } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { addArticle, readArticle } from "./articles.ts";
import { takeBack, takeOut } from "./by-hand.ts";
import { decide } from "./decisions.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { sampleClipping, sampleRemoval } from "./testing/sample-clipping.ts";

const clipping = (html: string) => sampleClipping({ html, removed: [sampleRemoval({ id: "a" })] });
const block = sampleRemoval({ id: "hand-1", reason: "byHand", text: "Buy pears now.", html: "<p>Buy pears now.</p>" });

let id: ArticleId;
beforeEach(async () => {
  await emptyLibrary();
  const saved = await addArticle(clipping("<p>One.</p><p>Buy pears now.</p>"), {});
  if (saved.ok) id = saved.value.id;
});

async function state(): Promise<unknown> {
  const result = await readArticle(id);
  return result.ok && [result.value.removed.map((removal) => removal.id), result.value.decisions, result.value.article.removedCount];
}

test("what the person takes out joins the ledger, is counted, and can be taken back", async () => {
  expect(await takeOut(id, block)).toMatchObject({ ok: true });
  expect(await state()).toEqual([["a", "hand-1"], {}, 2]);
  await takeBack(id, "hand-1");
  expect(await state()).toEqual([["a"], {}, 1]);
});

test("two at the same time are both noted, and a decision stays", async () => {
  await decide(id, "a", "putBack");
  await Promise.all([takeOut(id, block), takeOut(id, { ...block, id: "hand-2" })]);
  const now = await readArticle(id);
  expect(now.ok && now.value.removed.map((removal) => removal.id).toSorted()).toEqual(["a", "hand-1", "hand-2"]);
  expect(now).toMatchObject({ value: { decisions: { a: "putBack" }, article: { removedCount: 2 } } });
});

test("what a filter took out cannot be forgotten that way", async () => {
  await takeBack(id, "a");
  expect(await state()).toEqual([["a"], {}, 1]);
});

test("saved again, the article is still without it, unless the new text has it no more", async () => {
  await takeOut(id, block);
  await addArticle(clipping("<p>One and a half.</p><p>Buy  pears now.</p>"), {});
  expect(await state()).toEqual([["a", "hand-1"], {}, 2]);
  await addArticle(clipping("<p>One and three quarters.</p>"), {});
  expect(await state()).toEqual([["a"], {}, 1]);
});

test("an article that is gone is named", async () => {
  expect(await takeOut("nowhere" as ArticleId, block)).toMatchObject({ ok: false, problem: { code: "articleMissing" } });
});
