import { beforeEach, expect, test } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { addArticle } from "./articles.ts";
import type { PictureStanding } from "#core/absence.ts";
import { deleteForGood, moveToInbox, trash } from "./organise.ts";
import { admitPictures, missPicture, pictureStanding, picturesUnderWay, putOffPicture, waitingPictures, waitAgainForPictures, wantedHosts, wantPictures } from "./picture-job.ts";
import { keepPicture, keptPictures, watchPictures } from "./pictures.ts";
import { purgeGone } from "./purge.ts";
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
  const all = await waitingPictures(Date.now());
  return all.ok ? all.value.due.filter(({ articleId }) => articleId === id).map(({ url }) => url) : all.problem;
};

test("every picture of a saved article waits to be kept, the lead among them", async () => {
  expect(await waiting(await save(["a", "b", "a"], "lead"))).toEqual(["lead", "a", "b"].map(address));
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
  await missPicture(id, address("a"), "refused");
  expect(await library.articlePictures.toArray()).toMatchObject([{ hash: null, absence: "refused" }]);
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

const standing = (id: ArticleId): Promise<PictureStanding> =>
  new Promise((resolve) => {
    const { unsubscribe } = pictureStanding(id).subscribe((value) => (resolve(value), queueMicrotask(() => unsubscribe())));
  });

test("counters of visits are no pictures of an article", async () => {
  expect(await waiting(await save(["a", "pixel.gif?u=7"], "b.gif?c=1"))).toEqual([address("a")]);
});

test("what would take an article's pictures over their cap is not kept, and says so", async () => {
  const id = await save(["a", "b", "c"]);
  await keepPicture(id, address("a"), picture("apple"), 8);
  await keepPicture(id, address("b"), picture("barn"), 8);
  await keepPicture(id, address("c"), picture("apple"), 8); // stored already: it takes no room
  expect(await standing(id)).toEqual({ kept: 2, missing: [{ url: address("b"), absence: "tooMuch", isPutOff: false }] });
});

test("a clean again leaves what is missing as it is, and asks nobody for what is new", async () => {
  const id = await save(["a", "b"]);
  await keepPicture(id, address("a"), picture("apple"));
  await missPicture(id, address("b"), "refused");
  const pictures = ["a", "b", "c"].map((name) => ({ url: address(name), alt: "" }));
  await addArticle(sampleClipping({ pictures }), {}, "leave");
  expect(await standing(id)).toEqual({ kept: 1, missing: [{ url: address("b"), absence: "refused", isPutOff: false }, { url: address("c"), absence: "shut", isPutOff: false }] });
});

test("a picture that did not come is due again at its time, and not before", async () => {
  const id = await save(["a"]);
  await putOffPicture({ articleId: id, url: address("a"), tries: 0, page: "" }, 5_000);
  expect(await waitingPictures(4_999)).toEqual({ ok: true, value: { due: [], nextAt: 5_000 } });
  expect(await waitingPictures(5_000)).toMatchObject({ ok: true, value: { due: [{ url: address("a"), tries: 1 }], nextAt: null } });
});

test("what the person wants waits for its host to be allowed, and is then asked for", async () => {
  const id = await save(["a", "b"]);
  for (const name of ["a", "b"]) await missPicture(id, address(name), "shut");
  await wantPictures(id, ["elsewhere.example"]);
  expect(await wantedHosts()).toEqual({ ok: true, value: [] });
  await wantPictures(id, ["pictures.example"]);
  expect(await wantedHosts()).toEqual({ ok: true, value: ["pictures.example"] });
  await admitPictures(["elsewhere.example"]);
  expect(await waiting(id)).toEqual([]);
  await admitPictures(["pictures.example"]);
  expect(await waiting(id)).toEqual([address("a"), address("b")]);
});

test("what did not come and may yet is asked for once more; what is a matter of permission is not", async () => {
  const id = await save(["a", "b", "c", "d"]);
  await keepPicture(id, address("a"), picture("apple"));
  await missPicture(id, address("b"), "unreachable");
  await missPicture(id, address("c"), "shut");
  await missPicture(id, address("d"), "ownNetwork");
  await waitAgainForPictures(id);
  expect(await waiting(id)).toEqual([address("b")]);
});

test("nobody is asked for the pictures of what lies in the trash, until it is taken back", async () => {
  const id = await save(["a"]);
  await trash([id]);
  expect(await waiting(id)).toEqual([]);
  await moveToInbox([id]);
  expect(await waiting(id)).toEqual([address("a")]);
});

test("a picture of two articles goes with the last of them", async () => {
  const pictures = [{ url: address("a"), alt: "" }];
  const saved = await Promise.all(["barn", "orchard"].map((name) => addArticle(sampleClipping({ title: name, url: `https://news.example/${name}`, pictures }), {})));
  const ids = saved.map((each) => (each.ok ? each.value.id : expect.fail(each.problem.code)));
  for (const id of ids) await keepPicture(id, address("a"), picture("apple"));
  expect(await library.pictures.count()).toBe(1);
  await deleteForGood(ids.slice(0, 1));
  await purgeGone();
  expect([await library.pictures.count(), (await keptPictures(ids[1]!)).size]).toEqual([1, 1]);
  await deleteForGood(ids.slice(1));
  await purgeGone();
  expect(await library.pictures.count()).toBe(0);
});

test("a list is told how far the pictures of each article have come", async () => {
  const id = await save(["a", "b", "c"]);
  await keepPicture(id, address("a"), picture("apple"));
  let told: ReadonlyMap<ArticleId, { done: number; all: number }> = new Map();
  const { unsubscribe } = picturesUnderWay().subscribe((value) => (told = value));
  await expect.poll(() => [...told]).toEqual([[id, { done: 1, all: 3 }]]);
  for (const name of ["b", "c"]) await missPicture(id, address(name), "shut");
  await expect.poll(() => told.size).toBe(0);
  unsubscribe();
});
