import { beforeEach, expect, test, vi } from "vitest";
import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import { addArticle, readArticle } from "#library/articles.ts";
import { found } from "#library/find.ts";
import { addTag, archive, star, trash } from "#library/organise.ts";
import { unpack } from "#library/packed.ts";
import { missPicture, waitingPictures, wantedHosts, wantPictures } from "#library/picture-job.ts";
import { keepPicture } from "#library/pictures.ts";
import { readRules, writeRules } from "#library/rules.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { readStanding } from "#library/standing.ts";
import { sampleClipping, sampleRemoval } from "#library/testing/sample-clipping.ts";
import { saveSample } from "#library/testing/save-sample.ts";
import { when } from "#library/testing/when.ts";
import { openBackup, type Backup } from "./read-backup.ts";
import { restore } from "./restore.ts";
import { writeBackup } from "./write-backup.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

function valueOf<T>(result: Result<T>): T {
  return result.ok ? result.value : expect.fail(`${result.problem.code} ${result.problem.detail ?? ""}`);
}

const quiet = () => {};

async function backedUp(): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({ write: (chunk) => void parts.push(chunk.slice()) });
  valueOf(await writeBackup(sink, quiet));
  return new Blob(parts);
}

const opened = async (file: Blob): Promise<Backup> => valueOf(await openBackup(file));

const text = async (bytes: Uint8Array<ArrayBuffer> | null) => bytes && (await unpack(bytes));

/** All that the library has, in a form that can be compared: unpacked, and without the numbers that an index gives. */
async function everything(): Promise<unknown> {
  return {
    articles: (await library.articles.toArray()).map((row) => ({ ...row, doc: 0 })),
    bodies: await Promise.all((await library.bodies.toArray()).map(async (row) => ({ ...row, html: await text(row.html) }))),
    ledgers: await Promise.all((await library.ledgers.toArray()).map(async (row) => ({ ...row, entries: await text(row.entries) }))),
    snapshots: await Promise.all((await library.snapshots.toArray()).map(async (row) => ({ ...row, html: await text(row.html) }))),
    versions: await Promise.all((await library.versions.toArray()).map(async (row) => ({ ...row, html: await text(row.html) }))),
    pictures: await Promise.all((await library.pictures.toArray()).map(async (row) => ({ ...row, blob: [...new Uint8Array(await row.blob.arrayBuffer())], blobType: row.blob.type }))),
    shown: await library.articlePictures.toArray(),
    highlights: await library.highlights.toArray(),
    places: await library.places.toArray(),
    counters: (await library.counters.toArray()).filter(({ name, value }) => name !== "lastDoc" && value !== 0),
    rules: await readRules(),
  };
}

async function aLibrary(): Promise<readonly ArticleId[]> {
  const png = await new OffscreenCanvas(3, 2).getContext("2d")!.canvas.convertToBlob();
  const picture = { url: "https://news.example/a.png", alt: "" };
  const one = await saveSample("one", { pictures: [picture, { url: "https://news.example/b.png", alt: "" }], removed: [sampleRemoval()], html: "<p>Heron سیب 🍎</p>" });
  const two = await saveSample("two", { pictures: [picture] });
  const three = await saveSample("three", { snapshot: null, lang: "ur" });
  for (const id of [one, two]) await keepPicture(id, picture.url, { blob: new Blob([png], { type: "image/png" }), type: "image/png", width: 3, height: 2 });
  await missPicture(one, "https://news.example/b.png", "refused");
  await saveSample("two", { pictures: [picture], html: "<p>Later.</p>" });
  await addTag([one, three], "Tides");
  await star([one], true);
  await archive([two]);
  await trash([three]);
  await library.highlights.put({ id: "h1", articleId: one, quote: "Heron", prefix: "", suffix: "", colour: "yellow", note: "!", createdAt: 5 });
  await library.places.put({ articleId: one, block: 3, words: "Heron", within: 0.5, share: 0.4, at: 6 });
  await writeRules("! mine\n##.promo");
  return [one, two, three];
}

test("a picture and an article that the browser can no longer read cost the backup those two, and it says so", async () => {
  const [, two] = await aLibrary();
  const { get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
    if (this.name === "snapshots" && key === two) throw new DOMException("Failed to read large IndexedDB value", "DataError");
    return get.call(this, key);
  };
  const bytes = vi.spyOn(Blob.prototype, "arrayBuffer").mockRejectedValueOnce(new DOMException("the file is gone", "NotReadableError"));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const written = await writeBackup(new WritableStream<Uint8Array<ArrayBuffer>>({ write: (chunk) => void parts.push(chunk.slice()) }), quiet);
  IDBObjectStore.prototype.get = get;
  bytes.mockRestore();
  expect(valueOf(written)).toEqual({ articles: 2, pictures: 0, damaged: 1, picturesLost: 1 });
  library = await emptyLibrary();
  expect(valueOf(await restore(await opened(new Blob(parts)), "add", quiet))).toMatchObject({ added: 2, picturesMissing: 1 });
});

test("a backup, an empty library, a restore: the same library", async () => {
  await aLibrary();
  const before = await everything();
  const file = await backedUp();
  library = await emptyLibrary();
  const backup = await opened(file);
  expect(backup.plan).toEqual({ fresh: 3, same: 0, differing: 0 });
  expect(await library.articles.count()).toBe(0);
  expect(valueOf(await restore(backup, "add", quiet))).toEqual({ added: 3, merged: 0, skipped: 0, wrongLines: [], picturesMissing: 0 });
  expect(await everything()).toEqual(before);
  expect(await when(found("heron", 5))).toHaveLength(1);
});

test("a restore asks nobody for a picture: what was still to come is offered", async () => {
  const far = ["a", "b"].map((name) => ({ url: `https://${name}.example/a.png`, alt: "" }));
  const id = await saveSample("one", { pictures: far });
  await missPicture(id, far[0]!.url, "shut");
  await wantPictures(id, ["a.example"]);
  const file = await backedUp();
  library = await emptyLibrary();
  await restore(await opened(file), "add", quiet);
  expect((await library.articlePictures.toArray()).map(({ absence }) => absence)).toEqual(["shut", "shut"]);
  expect(await Promise.all([waitingPictures(Date.now()), wantedHosts()])).toMatchObject([{ value: { due: [] } }, { value: [] }]);
});

test("a merge keeps the pictures that either side has kept", async () => {
  const picture = { url: "https://news.example/a.png", alt: "" };
  const id = await saveSample("one", { pictures: [picture] });
  const file = await backedUp();
  const png = await new OffscreenCanvas(3, 2).getContext("2d")!.canvas.convertToBlob();
  await keepPicture(id, picture.url, { blob: png, type: "image/png", width: 3, height: 2 });
  await library.articles.update(id, { updatedAt: 1 }); // so the backup's text is the later one
  expect(valueOf(await restore(await opened(file), "merge", quiet))).toMatchObject({ merged: 1 });
  expect(await library.articlePictures.toArray()).toMatchObject([{ url: picture.url, absence: null }]);
  expect(await library.pictures.count()).toBe(1);
});

test("what is here already is passed over, and a second restore does nothing", async () => {
  await aLibrary();
  const before = await everything();
  const backup = await opened(await backedUp());
  expect(backup.plan).toEqual({ fresh: 0, same: 3, differing: 0 });
  expect(valueOf(await restore(backup, "merge", quiet))).toMatchObject({ added: 0, merged: 0 });
  expect(await everything()).toEqual(before);
});

test("what differs stays as it is here when only new articles are wanted", async () => {
  const [one] = await aLibrary();
  const file = await backedUp();
  await saveSample("one", { html: "<p>Newer here.</p>" });
  const backup = await opened(file);
  expect(backup.plan).toEqual({ fresh: 0, same: 2, differing: 1 });
  valueOf(await restore(backup, "add", quiet));
  expect(valueOf(await readArticle(one!)).html).toBe("<p>Newer here.</p>");
});

test("merged, the later text stands, the other is kept as a version, and tags of both stay", async () => {
  const [one] = await aLibrary();
  const file = await backedUp();
  await addTag([one!], "Here");
  await saveSample("one", { html: "<p>Newer here.</p>" });
  expect(valueOf(await restore(await opened(file), "merge", quiet))).toMatchObject({ added: 0, merged: 1 });
  expect(valueOf(await readArticle(one!))).toMatchObject({ html: "<p>Newer here.</p>", article: { tags: ["Tides", "Here"], isStarred: true } });
  const versions = await library.versions.where("[articleId+revision]").between([one!, 0], [one!, Infinity]).toArray();
  expect(await Promise.all(versions.map(({ html }) => unpack(html)))).toEqual(["<p>Heron سیب 🍎</p>"]);
});

test("an article that is here under another id keeps that, and takes the later text", async () => {
  await aLibrary();
  const file = await backedUp();
  library = await emptyLibrary();
  const id = await saveSample("two", { html: "<p>Saved anew.</p>" });
  await library.articles.update(id, { updatedAt: 1, savedAt: 1 });
  valueOf(await restore(await opened(file), "merge", quiet));
  expect(valueOf(await readArticle(id))).toMatchObject({ html: "<p>Later.</p>", article: { savedAt: 1, place: "archive" } });
  expect(await library.articles.count()).toBe(3);
});

test("two articles of a backup that are one here are merged one after the other, and counted once", async () => {
  const one = await saveSample("one", { html: "<p>Text of one.</p>" });
  await saveSample("two", { html: "<p>Text of two.</p>" });
  const file = await backedUp();
  const [first, second] = await library.articles.orderBy("id").toArray();
  library = await emptyLibrary();
  const here = await saveSample("two", { html: "<p>Text of here.</p>" });
  const [row, body, ledger, snapshot] = await Promise.all([library.articles.get(here), library.bodies.get(here), library.ledgers.get(here), library.snapshots.get(here)]);
  await Promise.all([library.articles.delete(here), library.bodies.delete(here), library.ledgers.delete(here)]);
  await Promise.all([library.articles.put({ ...row!, id: one, updatedAt: 1 }), library.bodies.put({ ...body!, articleId: one }), library.ledgers.put({ ...ledger!, articleId: one }), library.snapshots.put({ ...snapshot!, articleId: one })]);
  valueOf(await restore(await opened(file), "merge", quiet));
  const { told, there } = await readStanding();
  expect(told).toBe(there);
  const texts = await Promise.all([...(await library.bodies.toArray()), ...(await library.versions.toArray())].map(({ html }) => unpack(html)));
  expect(texts.toSorted()).toEqual(["<p>Text of here.</p>", "<p>Text of one.</p>", "<p>Text of two.</p>"]);
  expect([first?.id, second?.canonicalUrl]).toEqual([one, row!.canonicalUrl]); // the one is known by its id, the other by its address
});

test.each<readonly [string, (file: Blob) => Blob, string]>([
  ["something else", () => new Blob(["no zip at all"]), "notABackup"],
  ["cut short", (file) => file.slice(0, Math.floor(file.size / 2)), "notABackup"],
  ["empty", () => new Blob([]), "notABackup"],
])("a file that is %s is refused in words", async (_, spoil, code) => {
  await aLibrary();
  expect(await openBackup(spoil(await backedUp()))).toMatchObject({ ok: false, problem: { code } });
});

test("a backup whose text was altered is refused before anything is written", async () => {
  await aLibrary();
  const file = await backedUp();
  const bytes = new Uint8Array(await file.arrayBuffer());
  library = await emptyLibrary();
  // Somewhere within the compressed articles.
  const at = new TextDecoder("latin1").decode(bytes).indexOf("articles/00001.jsonl") + 60;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  const backup = await opened(new Blob([bytes]));
  expect(await restore(backup, "add", quiet)).toMatchObject({ ok: false, problem: { code: "backupDamaged" } });
  expect(await library.articles.count()).toBe(0);
});

test("a picture that a backup has lost is missed by itself, and the article is whole", async () => {
  const [one] = await aLibrary();
  await library.pictures.toCollection().modify({ blob: new Blob(["no picture"]) });
  const file = await backedUp();
  library = await emptyLibrary();
  expect(valueOf(await restore(await opened(file), "add", quiet))).toMatchObject({ added: 3, picturesMissing: 2 });
  expect((await library.articlePictures.get([one!, "https://news.example/a.png"]))?.absence).toBe("shut");
});

test("a library of several parts comes back whole", async () => {
  const page = "<p>A long page. </p>".repeat(50_000);
  for (let n = 0; n < 12; n++) expect(await addArticle(sampleClipping({ url: `https://news.example/${n}`, title: `Part ${n}`, snapshot: page }), {})).toMatchObject({ ok: true });
  const file = await backedUp();
  library = await emptyLibrary();
  const backup = await opened(file);
  expect(Object.keys(backup.manifest.files).filter((name) => name.startsWith("articles/")).length).toBeGreaterThan(1);
  const progress: number[] = [];
  valueOf(await restore(backup, "add", (done) => void progress.push(done)));
  expect(await library.articles.count()).toBe(12);
  expect(progress.at(-1)).toBe(12);
});
