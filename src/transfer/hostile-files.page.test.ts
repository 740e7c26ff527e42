import { beforeEach, expect, test, vi } from "vitest";
import type { Result } from "#core/result.ts";
import { readRules } from "#library/rules.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { saveSample } from "#library/testing/save-sample.ts";
import type { Wrong } from "./format.ts";
import { openBackup } from "./read-backup.ts";
import { restore, type Restored } from "./restore.ts";
import { backupOf, belittled, goodLine, partsOf, zeros, zipOf } from "./testing/hostile-zip.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  await saveSample("heron", { html: "<p>Heron.</p>" });
});

/** What became of a file: how much was taken, or by which name it was refused. */
async function outcomeOf(file: Blob): Promise<Restored | string> {
  const backup = await openBackup(file);
  if (!backup.ok) return backup.problem.code;
  const restored: Result<Restored> = await restore(backup.value, "add", () => {});
  return restored.ok ? restored.value : restored.problem.code;
}

async function standsAsBefore(): Promise<void> {
  expect((await library.articles.toArray()).map(({ title }) => title)).toEqual(["heron"]);
  expect([await library.bodies.count(), await library.ledgers.count(), await readRules()]).toEqual([1, 1, ""]);
}

const parts = partsOf([1, 2, 3].map(goodLine));
const hash = "0".repeat(64);

const refused: readonly (readonly [what: string, file: () => Promise<Blob>, code: string])[] = [
  ["is something else", async () => new Blob(["no zip at all"]), "notABackup"],
  ["is empty", async () => new Blob([]), "notABackup"],
  ["is cut short", async () => (await backupOf(parts)).slice(0, 300), "notABackup"],
  ["is a zip of something else", () => zipOf({ "holiday.txt": "sand" }), "notABackup"],
  ["has a manifest that is no JSON", () => backupOf(parts, () => "{"), "notABackup"],
  ["has a manifest that is a list", () => backupOf(parts, () => []), "notABackup"],
  ["has a manifest that is null", () => backupOf(parts, () => "null"), "notABackup"],
  ["has a manifest that is no UTF-8", () => zipOf({ ...parts, "offprint.json": new Uint8Array([0xff, 0xfe, 0x7b]) }), "notABackup"],
  ["is of another program", () => backupOf(parts, (manifest) => ({ ...manifest, format: "other-backup" })), "notABackup"],
  ["is of a future version", () => backupOf(parts, (manifest) => ({ ...manifest, version: 2 })), "newerBackup"],
  ["tells its version in words", () => backupOf(parts, (manifest) => ({ ...manifest, version: "1" })), "notABackup"],
  ["names no files", () => backupOf(parts, (manifest) => ({ ...manifest, files: null })), "notABackup"],
  ["names a file by a number", () => backupOf(parts, (manifest) => ({ ...manifest, files: { "index.jsonl": 7 } })), "notABackup"],
  ["names its index on the prototype", () => backupOf(parts, () => `{"format":"offprint-backup","version":1,"createdAt":"","articles":3,"pictures":0,"files":{"__proto__":{"index.jsonl":"${hash}"}}}`), "notABackup"],
  ["has an index that is not the one it names", () => backupOf(parts, (manifest) => ({ ...manifest, files: { "index.jsonl": hash } })), "backupDamaged"],
  ["has no index", () => backupOf({ "filters.txt": "" }), "backupDamaged"],
  ["has an index of a million rows that are none", () => backupOf({ ...parts, "index.jsonl": "{}\n".repeat(1_000_000) }), "backupDamaged"],
  ["has a manifest that unpacks to more than any memory", () => zipOf({ ...parts, "offprint.json": zeros(257 << 20) }), "notABackup"],
  ["has a part that unpacks to more than it says", async () => belittled(await backupOf(parts)), "notABackup"],
  ["has names that lead out of its folder", () => backupOf(parts, undefined, { "../../evil.html": "<script>" }), "notABackup"],
  ["has names that begin at the root", () => backupOf(parts, undefined, { "/etc/passwd": "root" }), "notABackup"],
  ["is locked", async () => await zipOf({ ...parts, "offprint.json": "{}" }, "secret"), "notABackup"],
  ["has a part that is missing", () => backupOf({ "index.jsonl": parts["index.jsonl"] ?? "", "filters.txt": "" }, (manifest) => ({ ...manifest, files: { ...(manifest["files"] as object), "articles/00001.jsonl": hash } })), "backupDamaged"],
  ["names a part outside of itself", () => backupOf(parts, (manifest) => ({ ...manifest, files: { ...(manifest["files"] as object), "articles/../../secrets": hash } })), "backupDamaged"],
];

test.each(refused)("a file that %s is refused by name, and the library is as it was", async (_, file, code) => {
  expect(await outcomeOf(await file())).toBe(code);
  await standsAsBefore();
});

/** The second of three lines, spoiled. */
const spoiled = (change: (line: ReturnType<typeof goodLine>) => unknown): unknown => change(goodLine(2));
const withArticle = (change: object) => spoiled((line) => ({ ...line, article: { ...line.article, ...change } }));
const mark = { id: "h1", quote: "Boat", prefix: "", suffix: "", colour: "yellow", note: "", createdAt: 5 };
const removal = { id: "r1", reason: "ads", rule: "##.x", words: 1, text: "Ad", html: "<p>Ad</p>", place: { path: [], after: 0, offset: 0 } };

const wrongLines: readonly (readonly [what: string, line: unknown, wrong: Wrong])[] = [
  ["is no JSON", "{", "json"],
  ["is a list", "[1,2]", "json"],
  ["is a thousand lists deep", "[".repeat(1000) + "]".repeat(1000), "json"],
  ["has no article", spoiled((line) => ({ ...line, article: undefined })), "text"],
  ["has a number for a title", withArticle({ title: 7 }), "text"],
  ["has a title of a megabyte", withArticle({ title: "x".repeat(1 << 20) }), "text"],
  ["has no text", spoiled((line) => ({ ...line, html: null })), "text"],
  ["has more text than any article", spoiled((line) => ({ ...line, html: "x".repeat(5_000_001) })), "text"],
  ["has a javascript: address", withArticle({ url: "javascript:alert(1)" }), "text"],
  ["reads from above", withArticle({ dir: "ttb" }), "text"],
  ["is sure beyond measure", withArticle({ confidence: 7 }), "text"],
  ["has a block called __proto__", spoiled((line) => ({ ...line, removed: [{ ...removal, id: "__proto__" }] })), "text"],
  ["has a block for no reason", spoiled((line) => ({ ...line, removed: [{ ...removal, reason: "constructor" }] })), "text"],
  ["has two blocks of one name", spoiled((line) => ({ ...line, removed: [removal, removal] })), "text"],
  ["decides about a block that it has not", spoiled((line) => ({ ...line, decisions: { r9: "putBack" } })), "text"],
  ["decides what nobody can", spoiled((line) => ({ ...line, removed: [removal], decisions: { r1: "publish" } })), "text"],
  ["has an id that leads elsewhere", withArticle({ id: "../../etc/passwd" }), "standing"],
  ["stands on no shelf", withArticle({ place: "attic" }), "standing"],
  ["was saved before all time", withArticle({ savedAt: -1 }), "standing"],
  ["has tags that are none", withArticle({ tags: [{}, null] }), "standing"],
  ["has been saved more often than can be counted on from", withArticle({ revision: Number.MAX_SAFE_INTEGER }), "standing"],
  ["was saved after all time", withArticle({ savedAt: 2 ** 48 }), "standing"],
  ["has a mark longer than any passage", spoiled((line) => ({ ...line, highlights: [{ ...mark, quote: "x".repeat(4_001) }] })), "rest"],
  ["has a mark of no words", spoiled((line) => ({ ...line, highlights: [{ ...mark, quote: "" }] })), "rest"],
  ["has versions that are none", spoiled((line) => ({ ...line, versions: "all" })), "rest"],
  ["has marks that are none", spoiled((line) => ({ ...line, highlights: [{ quote: [] }] })), "rest"],
  ["has a picture outside of the file", spoiled((line) => ({ ...line, pictures: [{ url: "https://news.example/a.png", hash: "../../a", absence: null }] })), "rest"],
  ["has been read to nowhere", spoiled((line) => ({ ...line, place: { block: -1 } })), "rest"],
];

test.each(wrongLines)("of a backup, a line that %s is left out with a reason, and the others are taken", async (_, line, wrong) => {
  const file = await backupOf(partsOf([goodLine(1), line as object, goodLine(3)]));
  expect(await outcomeOf(file)).toEqual({ added: 2, merged: 0, picturesMissing: 0, skipped: 1, wrongLines: [{ file: "articles/00001.jsonl", line: 2, wrong }] });
  expect((await library.articles.toArray()).map(({ title }) => title).toSorted()).toEqual(["Boat 1", "Boat 3", "heron"]);
});

test("what is not named in the manifest is not read", async () => {
  const extra = { "articles/00002.jsonl": JSON.stringify(goodLine(4)), "articles/__proto__": "x", "pictures/a.html": "<script>" };
  expect(await outcomeOf(await backupOf(parts, undefined, extra))).toMatchObject({ added: 3, skipped: 0 });
});

test("an article that is told twice is taken once, and of two with one address the first", async () => {
  const twin = { ...goodLine(3), article: { ...goodLine(3).article, canonicalUrl: goodLine(2).article["canonicalUrl"] } };
  expect(await outcomeOf(await backupOf(partsOf([goodLine(1), goodLine(1), goodLine(2), twin])))).toMatchObject({ added: 2, skipped: 0 });
  expect(await library.articles.count()).toBe(3);
});

test("so it is where the two stand far apart, and the first is still being written", async () => {
  const many = Array.from({ length: 50 }, (_, place) => goodLine(place + 1));
  const twin = { ...goodLine(60), article: { ...goodLine(60).article, canonicalUrl: goodLine(19).article["canonicalUrl"] } };
  const file = await backupOf(partsOf([...many.slice(0, 20), goodLine(20), twin, ...many.slice(20)]));
  expect(await outcomeOf(file)).toMatchObject({ added: 50, skipped: 0 });
  expect(await library.articles.count()).toBe(51);
});

test("what no article has is not kept of it", async () => {
  const line = JSON.stringify({ ...goodLine(1), isAdmin: true, article: { ...goodLine(1).article, doc: 7, facets: ["place:trash"], isAdmin: true } }).replace(`"isAdmin"`, `"__proto__":{"polluted":1},"isAdmin"`);
  expect(await outcomeOf(await backupOf(partsOf([line])))).toMatchObject({ added: 1 });
  const row = await library.articles.get(goodLine(1).article["id"] as never);
  expect(Object.keys(row ?? {})).not.toContain("isAdmin");
  expect(row?.facets).not.toContain("place:trash");
  expect((row as unknown as Record<string, unknown>)["polluted"]).toBe(undefined);
});

test("of lines that are none all are counted and some are told, and what comes after them is taken", async () => {
  const file = await backupOf(partsOf([...Array.from({ length: 2_500 }, () => "x"), "\n\n", goodLine(1)]));
  const restored = await outcomeOf(file);
  expect(restored).toMatchObject({ added: 1, skipped: 2_500 });
  expect((restored as Restored).wrongLines).toHaveLength(100);
});

test("a mark that bears the name of another article's mark takes nothing from that one", async () => {
  const [{ id } = expect.fail()] = await library.articles.toArray();
  await library.highlights.put({ ...mark, articleId: id, note: "ours" });
  const [one, two] = [1, 2].map((at) => ({ ...goodLine(at), highlights: [mark] }));
  expect(await outcomeOf(await backupOf(partsOf([one!, two!])))).toMatchObject({ added: 2, skipped: 0 });
  expect(await library.highlights.get("h1")).toMatchObject({ articleId: id, note: "ours" });
  const owners = (await library.highlights.toArray()).map(({ articleId }) => articleId);
  expect(owners.toSorted()).toEqual([id, one!.article["id"], two!.article["id"]].toSorted());
});

test("an article's site is that of its address, whatever the file says", async () => {
  const line = { ...goodLine(1), article: { ...goodLine(1).article, site: "bank.example" } };
  await outcomeOf(await backupOf(partsOf([line])));
  expect(await library.articles.get(goodLine(1).article["id"] as never)).toMatchObject({ site: "news.example" });
});

test("of an article with thousands of earlier texts few are packed at a time: each takes a quarter of a megabyte until it is", async () => {
  let [packing, most] = [0, 0];
  const Packing = CompressionStream;
  vi.stubGlobal("CompressionStream", function (format: CompressionFormat) {
    most = Math.max(most, ++packing);
    const { readable, writable } = new Packing(format);
    return { writable, readable: readable.pipeThrough(new TransformStream({ flush: () => void packing-- })) };
  });
  const versions = Array.from({ length: 200 }, (_, at) => ({ revision: at + 1, savedAt: at, title: "Boat", words: 1, html: `<p>${at}</p>` }));
  expect(await outcomeOf(await backupOf(partsOf([{ ...goodLine(1), versions }])))).toMatchObject({ added: 1, skipped: 0 });
  vi.unstubAllGlobals();
  expect([await library.versions.count(), most < 10]).toEqual([200, true]);
});
