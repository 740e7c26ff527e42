import { beforeEach, expect, test } from "vitest";
import type { Article, ArticleId } from "#core/article.ts";
import type { Clipping } from "#core/clipping.ts";
import type { Source } from "#core/source.ts";
import { addArticle, deleteArticle } from "./articles.ts";
import { decide } from "./decisions.ts";
import { found, recent, savedArticle, shelfSize } from "./lists.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { sampleClipping, sampleRemoval } from "./testing/sample-clipping.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

async function save(slug: string, change: Partial<Clipping> = {}): Promise<ArticleId> {
  const saved = await addArticle(sampleClipping({ url: `https://news.example/${slug}`, title: slug, ...change }), {});
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.id;
}

/** The first value that fits. */
function when<T>(source: Source<T>, fits: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve, reject) => {
    const { unsubscribe } = source.subscribe((value) => {
      if (!fits(value)) return;
      queueMicrotask(() => unsubscribe());
      resolve(value);
    }, reject);
  });
}

const titles = (articles: readonly Article[]) => articles.map(({ title }) => title);

test("the newest saved articles come first, as many as are asked for", async () => {
  for (const [title, savedAt] of [["one", 1], ["three", 3], ["two", 2]] as const) await library.articles.update(await save(title), { savedAt });
  expect(titles(await when(recent(2)))).toEqual(["three", "two"]);
});

test("of articles saved in the same millisecond the later comes first", async () => {
  const ids = [await save("one"), await save("two"), await save("three")].toSorted();
  await library.articles.toCollection().modify({ savedAt: 1 });
  expect((await when(recent(3))).map(({ id }) => id)).toEqual(ids.toReversed());
});

test("a list that is watched hears of each save and each deletion", async () => {
  const source = recent(10);
  const arrived = when(source, (list) => list.length === 1);
  const id = await save("one");
  expect(titles(await arrived)).toEqual(["one"]);
  const gone = when(source, (list) => list.length === 0);
  await deleteArticle(id);
  expect(await gone).toEqual([]);
});

test("nobody who has stopped watching is told anything", async () => {
  const heard: unknown[] = [];
  recent(10).subscribe((list) => heard.push(list)).unsubscribe();
  const other = when(recent(10), (list) => list.length === 1);
  await save("one");
  await other;
  expect(heard).toEqual([]);
});

test.each([
  ["orchard gates", ["The orchard opens its gates"]],
  ["GATES orch", ["The orchard opens its gates"]],
  ["ashdown", ["The orchard opens its gates"]],
  ["fallow", ["The orchard opens its gates"]],
  ["dew gone", ["The orchard opens its gates"]],
  ["cafe", ["Café at the mill"]],
  ["mill.example", ["Café at the mill"]],
  ["orchard mill", []],
  ["  ", ["باغ کھل گیا", "Café at the mill", "The orchard opens its gates"]],
  ["باغ كھل", ["باغ کھل گیا"]],
])("%j finds %j", async (query, expected) => {
  const bare = { byline: null, siteName: null, excerpt: "" };
  await library.articles.update(await save("orchard", sampleClipping()), { savedAt: 1 });
  await library.articles.update(await save("mill", { ...bare, ...sampleClipping({ url: "https://mill.example/cafe", title: "Café at the mill", ...bare }) }), { savedAt: 2 });
  await library.articles.update(await save("bagh", { ...bare, title: "باغ کھل گیا" }), { savedAt: 3 });
  expect(titles(await when(found(query, 5)))).toEqual(expected);
});

test("found gives no more than is asked for, the newest", async () => {
  for (const savedAt of [1, 2, 3]) await library.articles.update(await save(`story ${savedAt}`), { savedAt });
  expect(titles(await when(found("story", 2)))).toEqual(["story 3", "story 2"]);
});

test("the shelf knows its size without counting", async () => {
  const [first] = [await save("one"), await save("two"), await save("two")];
  expect(await when(shelfSize())).toBe(2);
  const removed = await deleteArticle(first);
  expect(await when(shelfSize())).toBe(1);
  if (removed.ok) await removed.value();
  expect(await when(shelfSize())).toBe(2);
});

test("an article that is watched hears of the person's decision", async () => {
  const id = await save("one", { removed: [sampleRemoval()] });
  const decided = when(savedArticle(id), (result) => result.ok && result.value.decisions["r1"] === "putBack");
  await decide(id, "r1", "putBack");
  expect(await decided).toMatchObject({ ok: true, value: { html: sampleClipping().html, article: { removedCount: 0 } } });
});

test("an article that is watched and deleted is missing from then on", async () => {
  const id = await save("one");
  const gone = when(savedArticle(id), (result) => !result.ok);
  await deleteArticle(id);
  expect(await gone).toMatchObject({ ok: false, problem: { code: "articleMissing" } });
});
