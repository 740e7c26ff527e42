import { beforeEach, expect, test } from "vitest";
import type { Article, ArticleId } from "#core/article.ts";
import type { Clipping } from "#core/clipping.ts";
import type { Source } from "#core/source.ts";
import { addArticle } from "./articles.ts";
import { decide } from "./decisions.ts";
import { recent, savedArticle, shelfSize } from "./lists.ts";
import { deleteForGood, trash } from "./organise.ts";
import { purgeGone } from "./purge.ts";
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

test("a list is full also where most of the newest are in the trash", async () => {
  const ids: ArticleId[] = [];
  for (const [savedAt, title] of ["one", "two", "three", "four", "five", "six", "seven"].entries()) {
    ids.push(await save(title));
    await library.articles.update(ids.at(-1)!, { savedAt });
  }
  await trash(ids.filter((_, place) => place !== 0 && place !== 3));
  expect(titles(await when(recent(2)))).toEqual(["four", "one"]);
  expect(titles(await when(recent(5)))).toEqual(["four", "one"]);
});

test("a list that is watched hears of each save and each deletion", async () => {
  const source = recent(10);
  const arrived = when(source, (list) => list.length === 1);
  const id = await save("one");
  expect(titles(await arrived)).toEqual(["one"]);
  const gone = when(source, (list) => list.length === 0);
  await trash([id]);
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

test("the shelf knows its size without counting", async () => {
  const [first] = [await save("one"), await save("two"), await save("two")];
  expect(await when(shelfSize())).toBe(2);
  const trashed = await trash([first]);
  expect(await when(shelfSize())).toBe(1);
  if (trashed.ok) await trashed.value?.();
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
  await deleteForGood([id]);
  await purgeGone();
  expect(await gone).toMatchObject({ ok: false, problem: { code: "articleMissing" } });
});
