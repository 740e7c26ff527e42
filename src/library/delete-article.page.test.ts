import { beforeEach, expect, test } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { addArticle } from "./articles.ts";
import { deleteArticle } from "./delete-article.ts";
import { keepPicture } from "./pictures.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { sampleClipping, sampleRemoval } from "./testing/sample-clipping.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const picture = "https://news.example/apple.png";

async function save(url: string): Promise<ArticleId> {
  const saved = await addArticle(sampleClipping({ url, pictures: [{ url: picture, alt: "An apple" }], removed: [sampleRemoval()] }), { r1: "putBack" });
  if (!saved.ok) throw new Error(saved.problem.code);
  await keepPicture(saved.value.id, picture, { blob: new Blob(["apple"]), type: "image/png", width: 1, height: 1 });
  return saved.value.id;
}

async function everything(): Promise<unknown> {
  const rows = await Promise.all(library.tables.map((table) => table.toArray()));
  return JSON.parse(JSON.stringify(rows)) as unknown;
}

async function remove(id: ArticleId): Promise<() => Promise<void>> {
  const result = await deleteArticle(id);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

test("a deleted article leaves nothing behind, and undoing brings all of it back", async () => {
  const id = await save("https://news.example/orchard");
  const before = await everything();
  const undo = await remove(id);
  expect(await library.counters.get("articles")).toMatchObject({ value: 0 });
  await library.counters.clear();
  expect(await Promise.all(library.tables.map((table) => table.count()))).toEqual(library.tables.map(() => 0));
  await undo();
  expect(await everything()).toEqual(before);
});

test("a picture goes with the last article that shows it", async () => {
  const first = await save("https://news.example/orchard");
  const second = await save("https://news.example/barn");
  expect(await library.pictures.count()).toBe(1);
  await remove(first);
  expect(await library.pictures.count()).toBe(1);
  await remove(second);
  expect(await library.pictures.count()).toBe(0);
});

test("undoing does not overwrite what was saved meanwhile", async () => {
  const undo = await remove(await save("https://news.example/orchard"));
  const later = await save("https://news.example/orchard");
  await undo();
  expect((await library.articles.toArray()).map(({ id }) => id)).toEqual([later]);
  expect(await library.counters.get("articles")).toMatchObject({ value: 1 });
});

test("what is not there cannot be deleted", async () => {
  expect(await deleteArticle("01ARZ3NDEKTSV4RRFFQ69G5FAV" as ArticleId)).toMatchObject({ ok: false, problem: { code: "articleMissing" } });
});
