import { beforeEach, expect, test, vi } from "vitest";
import { canonicalUrl } from "#core/canonical-url.ts";
import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import { addArticle, expectArticle, findArticle, markRead, readArticle } from "./articles.ts";
import { unpack } from "./packed.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { refuseWrites } from "./testing/refuse-writes.ts";
import { sampleClipping, sampleRemoval } from "./testing/sample-clipping.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

test("what was saved is read back whole", async () => {
  const removed = [sampleRemoval(), sampleRemoval({ id: "r2", text: "Lone \ud800 half" })];
  const clipping = sampleClipping({ html: "<p>سیب 🍎 and <em>pears</em></p>", removed });
  const { id, again } = valueOf(await addArticle(clipping, { r2: "putBack" }));
  const saved = valueOf(await readArticle(id));
  expect(again).toBe(false);
  expect(saved).toMatchObject({ html: clipping.html, removed, decisions: { r2: "putBack" } });
  expect(saved.article).toMatchObject({ id, title: clipping.title, removedCount: 1, readAt: null });
});

test("the snapshot is kept beside the article, and its absence too", async () => {
  const large = sampleClipping({ snapshot: `<html>${"<p>dew</p>".repeat(10_000)}</html>` });
  const { id } = valueOf(await addArticle(large, {}));
  const row = await library.snapshots.get(id);
  expect(await unpack(row!.html!)).toBe(large.snapshot);
  expect(row!.html!.byteLength).toBeLessThan(2_000);
  await addArticle(sampleClipping({ snapshot: null }), {});
  expect(await library.snapshots.get(id)).toMatchObject({ html: null });
});

const written = ["articles", "bodies", "ledgers", "snapshots", "articlePictures", "counters", "freshWords"] as const;

test.each(written.flatMap((table) => (["asked", "answered"] as const).map((when) => [table, when] as const)))(
  "when %s cannot be written, and that is known once it is %s, nothing of the article is there",
  async (table, when) => {
    const allow = refuseWrites(table, when);
    const result = await addArticle(sampleClipping({ pictures: [{ url: "https://news.example/a.png", alt: "" }] }), {});
    allow();
    expect(result).toMatchObject({ ok: false, problem: { code: "storageFull", detail: expect.stringContaining("QuotaExceededError") } });
    expect(await Promise.all(library.tables.map((each) => each.count()))).toEqual(library.tables.map(() => 0));
  },
);

test("saved is said after the commit, and the commit is strict", async () => {
  const events: string[] = [];
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = original.apply(this, args);
    if (transaction.mode === "readwrite") transaction.addEventListener("complete", () => events.push(`committed ${transaction.durability}`));
    return transaction;
  };
  library.close(); // the next one to open it meets the transaction above
  await addArticle(sampleClipping(), {}).then(() => events.push("said"));
  IDBDatabase.prototype.transaction = original;
  expect(events).toEqual(["committed strict", "said"]);
});

test("who saves an article that was expected waits for no packing, and until then nothing of it is in the library", async () => {
  const clipping = sampleClipping({ removed: [sampleRemoval()] });
  valueOf(await expectArticle(structuredClone(clipping)));
  expect(await Promise.all(library.tables.map((each) => each.count()))).toEqual(library.tables.map(() => 0));
  const packing = vi.spyOn(globalThis, "CompressionStream");
  const { id } = valueOf(await addArticle(clipping, { r1: "putBack" }));
  expect(packing).not.toHaveBeenCalled();
  packing.mockRestore();
  expect(valueOf(await readArticle(id))).toMatchObject({ html: clipping.html, removed: clipping.removed, decisions: { r1: "putBack" }, article: { removedCount: 0 } });
});

test.each([
  ["text", { html: "<p>Closed.</p>" }],
  ["title", { title: "Closed" }],
  ["ledger", { removed: [sampleRemoval()] }],
  ["snapshot", { snapshot: null }],
])("what was made ready for an article serves none of another %s", async (_, change) => {
  valueOf(await expectArticle(sampleClipping()));
  const clipping = sampleClipping(change);
  const { id } = valueOf(await addArticle(clipping, {}));
  expect(valueOf(await readArticle(id))).toMatchObject({ html: clipping.html, removed: clipping.removed, article: { title: clipping.title } });
  expect((await library.snapshots.get(id))?.html === null).toBe(clipping.snapshot === null);
});

test("what could not be made ready is made again by the save", async () => {
  const { CompressionStream: Whole } = globalThis;
  vi.stubGlobal("CompressionStream", function failing() {
    vi.unstubAllGlobals();
    throw new Error("no packing");
  });
  const expecting = expectArticle(sampleClipping());
  const adding = addArticle(sampleClipping(), {});
  const { id } = valueOf(await adding);
  expect(globalThis.CompressionStream).toBe(Whole);
  expect((await expecting).ok).toBe(false);
  expect(valueOf(await readArticle(id))).toMatchObject({ html: sampleClipping().html });
});

test("an article that was expected, and saved by another meanwhile, is saved again and not twice", async () => {
  valueOf(await expectArticle(sampleClipping()));
  const { id } = valueOf(await addArticle(sampleClipping({ html: "<p>Before.</p>" }), {}));
  expect(valueOf(await addArticle(sampleClipping(), {}))).toMatchObject({ id, again: true });
  expect([await library.articles.count(), await library.versions.count()]).toEqual([1, 1]);
  expect(await library.counters.bulkGet(["articles", "lastDoc"])).toEqual([{ name: "articles", value: 1 }, { name: "lastDoc", value: 2 }]);
});

test("saving a story again keeps its id and the time of its first save", async () => {
  const first = valueOf(await addArticle(sampleClipping(), {}));
  await library.articles.update(first.id, { savedAt: 5, updatedAt: 5 });
  await markRead(first.id);
  const second = valueOf(await addArticle(sampleClipping({ title: "The orchard is closed", html: "<p>No more.</p>" }), {}));
  const { article, html } = valueOf(await readArticle(first.id));
  expect(second).toMatchObject({ id: first.id, again: true });
  expect(article).toMatchObject({ title: "The orchard is closed", savedAt: 5 });
  expect(article.updatedAt).toBeGreaterThan(5);
  expect(article.readAt).not.toBeNull();
  expect(html).toBe("<p>No more.</p>");
  expect(await library.articles.count()).toBe(1);
});

test("a block that was put back stays back when the story is saved again", async () => {
  const before = [sampleRemoval({ id: "a", text: "Pears" }), sampleRemoval({ id: "b", text: "Plums" }), sampleRemoval({ id: "c", text: "Pears" })];
  const { id } = valueOf(await addArticle(sampleClipping({ removed: before }), { c: "putBack", b: "putBack" }));
  const now = [sampleRemoval({ id: "x", text: "Pears" }), sampleRemoval({ id: "y", text: "Figs" }), sampleRemoval({ id: "z", text: "Pears" })];
  await addArticle(sampleClipping({ removed: now }), { y: "putBack" });
  const { decisions, article } = valueOf(await readArticle(id));
  expect(decisions).toEqual({ z: "putBack", y: "putBack" });
  expect(article.removedCount).toBe(1);
});

test("two saves of one story at the same time make one article", async () => {
  const results = await Promise.all([1, 2, 3].map((n) => addArticle(sampleClipping({ title: `Edition ${n}` }), {})));
  expect(new Set(results.map((result) => valueOf(result).id)).size).toBe(1);
  expect(results.filter((result) => !valueOf(result).again)).toHaveLength(1);
  expect(await library.articles.count()).toBe(1);
  expect(await library.counters.get("articles")).toEqual({ name: "articles", value: 1 });
});

test("an article is found by its canonical address and by the one it was saved from", async () => {
  const url = "https://m.news.example/orchard?page=2&utm_source=friend";
  const { id } = valueOf(await addArticle(sampleClipping({ url, canonicalUrl: canonicalUrl("https://news.example/orchard") }), {}));
  for (const address of [url, "https://news.example/orchard#gate", "https://m.news.example/orchard?page=2"]) {
    expect(await findArticle(canonicalUrl(address))).toMatchObject({ id });
  }
  expect(await findArticle(canonicalUrl("https://news.example/barn"))).toBeUndefined();
});

test.each(["01ARZ3NDEKTSV4RRFFQ69G5FAV", "", "no id at all"])("an article that is not there (%s) has a word for it", async (id) => {
  expect(await readArticle(id)).toEqual({ ok: false, problem: { code: "articleMissing" } });
});

test("an article counts as read from the first time on", async () => {
  const { id } = valueOf(await addArticle(sampleClipping(), {}));
  await markRead(id);
  const first = (await library.articles.get(id))?.readAt;
  await library.articles.update(id, { readAt: 7 });
  await markRead(id);
  expect(first).toBeGreaterThan(7);
  expect((await library.articles.get(id))?.readAt).toBe(7);
});

test("a body that was damaged on disk is a problem, not a blank page", async () => {
  const { id } = valueOf(await addArticle(sampleClipping(), {}));
  await library.bodies.update(id, { html: new Uint8Array([1, 2, 3]) });
  expect(await readArticle(id as ArticleId)).toMatchObject({ ok: false, problem: { code: "articleDamaged" } });
});
