import { beforeEach, expect, test } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { addArticle } from "./articles.ts";
import { keepPicture, keptPictures, missPicture, waitingPictures, watchPictures } from "./pictures.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { sampleClipping } from "./testing/sample-clipping.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const address = (name: string) => `https://pictures.example/${name}`;
const picture = (bytes: string) => ({ blob: new Blob([bytes], { type: "image/png" }), type: "image/png", width: 2, height: 3 });

async function save(names: readonly string[], lead?: string): Promise<ArticleId> {
  const pictures = names.map((name) => ({ url: address(name), alt: "" }));
  const saved = await addArticle(sampleClipping({ pictures, leadPicture: lead ? { url: address(lead), alt: "" } : null }), {});
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.id;
}

const waiting = async (id: ArticleId) => {
  const urls = await waitingPictures(id);
  return urls.ok ? urls.value.toSorted() : urls.problem;
};

test("every picture of a saved article waits to be kept, the lead among them", async () => {
  expect(await waiting(await save(["a", "b", "a"], "lead"))).toEqual(["a", "b", "lead"].map(address));
});

test("pictures that are in the page's own text are not asked for", async () => {
  const inline = { url: "data:image/png;base64,AAAA", alt: "" };
  const saved = await addArticle(sampleClipping({ pictures: [inline], leadPicture: inline }), {});
  expect(saved.ok && (await waiting(saved.value.id))).toEqual([]);
});

test("a kept picture is given back under its address, byte for byte", async () => {
  const id = await save(["a", "b"]);
  await keepPicture(id, address("a"), picture("apple"));
  const kept = await keptPictures(id);
  expect([...kept.keys()]).toEqual([address("a")]);
  expect(await kept.get(address("a"))!.text()).toBe("apple");
  expect(await waiting(id)).toEqual([address("b")]);
});

test("one picture under two addresses is stored once", async () => {
  const id = await save(["a", "b"]);
  await keepPicture(id, address("a"), picture("apple"));
  await keepPicture(id, address("b"), picture("apple"));
  expect(await library.pictures.toArray()).toMatchObject([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, bytes: 5, width: 2, height: 3 }]);
  expect((await keptPictures(id)).size).toBe(2);
});

test("a picture that could not be kept says why, and is asked for again with the next save", async () => {
  const id = await save(["a"]);
  await missPicture(id, address("a"), "unreadable");
  expect(await library.articlePictures.toArray()).toMatchObject([{ hash: null, absence: "unreadable" }]);
  expect(await waiting(id)).toEqual([]);
  await save(["a"]);
  expect(await waiting(id)).toEqual([address("a")]);
});

test("saving again keeps the pictures that are still shown and drops the others", async () => {
  const id = await save(["a", "b"]);
  await keepPicture(id, address("a"), picture("apple"));
  await keepPicture(id, address("b"), picture("barn"));
  await save(["b", "c"]);
  expect([...(await keptPictures(id)).keys()]).toEqual([address("b")]);
  expect(await waiting(id)).toEqual([address("c")]);
  expect(await library.pictures.count()).toBe(1);
});

test("a picture that arrives after its article was deleted is not stored", async () => {
  expect(await keepPicture("01ARZ3NDEKTSV4RRFFQ69G5FAV" as ArticleId, address("a"), picture("apple"))).toMatchObject({ ok: true });
  expect([await library.pictures.count(), await library.articlePictures.count()]).toEqual([0, 0]);
});

test("who watches the pictures of an article hears of each one kept", async () => {
  const id = await save(["a"]);
  const sizes: number[] = [];
  const { unsubscribe } = watchPictures(id).subscribe((kept) => sizes.push(kept.size));
  await expect.poll(() => sizes).toEqual([0]);
  await keepPicture(id, address("a"), picture("apple"));
  await expect.poll(() => sizes).toEqual([0, 1]);
  unsubscribe();
});
