import { beforeEach, expect, test, vi } from "vitest";
import type { Clipping } from "#core/clipping.ts";
import { find, found, snippet } from "./find.ts";
import { foldFreshWords, foldWhenMany } from "./fold-words.ts";
import { addTag, archive, deleteForGood, markAs, removeTag, star, trash } from "./organise.ts";
import { rebuildIndex } from "./rebuild-index.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { refuseWrites } from "./testing/refuse-writes.ts";
import { saveSample } from "./testing/save-sample.ts";
import { when } from "./testing/when.ts";
import { segmentOf, type PostingsRow } from "#search/postings.ts";
import { parseQuery } from "#search/query.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const bare: Partial<Clipping> = { byline: null, siteName: null, excerpt: "", html: "<p>…</p>" };
const save = (slug: string, change: Partial<Clipping> = {}) => saveSample(slug, { ...bare, ...change });
const titles = async (typed: string, limit = 10) => (await when(found(typed, limit))).map(({ title }) => title);

async function aFewArticles(): Promise<void> {
  await save("The orchard opens its gates", { byline: "Wren Ashdown", html: "<p>Pickers came before the <em>dew</em> had gone.</p>" });
  await save("Café at the mill", { url: "https://mill.example/cafe", html: "<p>Coffee, and an orchard behind the mill.</p>" });
  await save("باغ کھل گیا", { html: "<p>صبح سویرے دروازے کھلے۔</p>", lang: "ur" });
  await save("果樹園の門が開く", { html: "<p>朝早く、摘み手が来た。</p>", lang: "ja" });
}

const questions: readonly (readonly [string, readonly string[]])[] = [
  ["orchard", ["The orchard opens its gates", "Café at the mill"]],
  ["orch", ["The orchard opens its gates", "Café at the mill"]],
  ["or", ["The orchard opens its gates", "Café at the mill"]],
  ["GATES orch", ["The orchard opens its gates"]],
  ["ashdown", ["The orchard opens its gates"]],
  ["dew gone", ["The orchard opens its gates"]],
  ["cafe", ["Café at the mill"]],
  ["mill.example", ["Café at the mill"]],
  ["orchard barn", []],
  ["باغ كھل", ["باغ کھل گیا"]],
  ["دروازے", ["باغ کھل گیا"]],
  ["果樹園", ["果樹園の門が開く"]],
  ["摘み", ["果樹園の門が開く"]],
  ["", []],
  [" … ", []],
];

test.each(questions)("%j finds %j as soon as they are saved", async (typed, expected) => {
  await aFewArticles();
  expect(await titles(typed)).toEqual(expected);
});

test.each(questions)("%j finds %j from the index", async (typed, expected) => {
  await aFewArticles();
  await foldFreshWords();
  expect(await library.freshWords.count()).toBe(0);
  expect(await titles(typed)).toEqual(expected);
});

test("a word in the title counts more than in the text, and often more than once", async () => {
  await save("Pears", { html: "<p>Apples, plums and figs.</p>" });
  await save("Market day", { html: "<p>Pears, pears and pears.</p>" });
  await save("A walk", { html: "<p>We ate pears by the gate, and then we talked of something else.</p>" });
  await foldFreshWords();
  expect(await titles("pears")).toEqual(["Pears", "Market day", "A walk"]);
});

test("a phrase is found where its words follow one another, over the tags between them", async () => {
  await save("One", { html: "<p>The night <b>ferry</b> stays.</p>" });
  await save("Other", { html: "<p>The ferry leaves at night.</p>" });
  await foldFreshWords();
  expect(await titles("night ferry")).toHaveLength(2);
  expect(await titles('"night ferry"')).toEqual(["One"]);
  expect(await titles('"night ferry')).toEqual(["One"]);
});

const set = async (typed: string) => new Set((await titles(typed)).map((title) => title.replace("Tide ", "")));

test("filters narrow what the words find, and stand alone too", async () => {
  const one = await save("Tide one", { url: "https://coast.example/1", publishedAt: "2025-12-30" });
  const two = await save("Tide two", { url: "https://sport.coast.example/2", publishedAt: "2026-01-02" });
  const three = await save("Tide three", { url: "https://hill.example/3", publishedAt: "2026-02-01", lang: "ur-PK" });
  await foldFreshWords();
  await markAs([one], true);
  await star([two], true);
  await archive([three]);
  await addTag([one, two], "Climate Change");
  expect(await set("tide site:coast.example")).toEqual(new Set(["one", "two"]));
  expect(await set("site:sport.coast")).toEqual(new Set(["two"]));
  expect(await set("tide is:read")).toEqual(new Set(["one"]));
  expect(await set("is:unread tide")).toEqual(new Set(["two", "three"]));
  expect(await set("is:starred")).toEqual(new Set(["two"]));
  expect(await set("is:archived")).toEqual(new Set(["three"]));
  expect(await set('tag:"climate change" tide')).toEqual(new Set(["one", "two"]));
  expect(await set("tag:clim")).toEqual(new Set(["one", "two"]));
  expect(await set("change")).toEqual(new Set(["one", "two"]));
  expect(await set("lang:ur")).toEqual(new Set(["three"]));
  expect(await set("tide before:2026-01")).toEqual(new Set(["one"]));
  expect(await set("after:2026-01 before:2026-02")).toEqual(new Set(["two"]));
  await removeTag([one], "climate change");
  expect(await set("change")).toEqual(new Set(["two"]));
});

test("what is in the trash, deleted, or no longer in the text is not found", async () => {
  const gone = await save("Heron one");
  const thrown = await save("Heron two");
  await save("Heron three", { url: "https://news.example/heron" });
  await save("Egret three", { url: "https://news.example/heron" });
  await foldFreshWords();
  await deleteForGood([gone]);
  await trash([thrown]);
  expect(await titles("heron")).toEqual([]);
  expect(await titles("egret")).toEqual(["Egret three"]);
});

test("no more are given than asked for, and an answer follows the library", async () => {
  for (const name of ["a", "b", "c"]) await save(`story ${name}`);
  expect(await titles("story", 2)).toHaveLength(2);
  const four = when(found("story", 9), (list) => list.length === 4);
  await save("story d");
  expect(await four).toHaveLength(4);
});

test("the index is made anew from the articles, and says how far it is", async () => {
  await aFewArticles();
  await foldFreshWords();
  await library.postings.clear();
  expect(await titles("orchard")).toEqual([]);
  const said: string[] = [];
  expect(await rebuildIndex((done, all) => void said.push(`${done}/${all}`))).toMatchObject({ ok: true });
  expect(await titles("orchard")).toHaveLength(2);
  expect(await titles("dew")).toHaveLength(1);
  expect(said).toEqual(["0/4", "4/4"]);
});

test("words are folded behind a save when there are many of them, and are found before that and afterwards", async () => {
  for (let n = 0; n < 15; n++) await save(`Tide ${n}`);
  await foldWhenMany();
  expect([await library.postings.count(), await library.freshWords.count()]).toEqual([0, 15]);
  expect(await titles("tide", 20)).toHaveLength(15);
  await save("Tide at last");
  await foldWhenMany();
  expect(await library.freshWords.count()).toBe(0);
  expect(await titles("tide", 20)).toHaveLength(16);
});

test("while the index is made anew search finds what it found before, and an interrupted one loses nothing", async () => {
  await aFewArticles();
  await foldFreshWords();
  const allow = refuseWrites("postings");
  expect(await rebuildIndex()).toMatchObject({ ok: false, problem: { code: "storageFull" } });
  allow();
  expect(await titles("orchard")).toHaveLength(2);
  const meanwhile: Promise<readonly string[]>[] = [];
  await rebuildIndex(() => void meanwhile.push(titles("orchard")));
  expect((await Promise.all(meanwhile)).map(({ length }) => length)).toEqual([2, 2]);
});

test("an index that was made anew has nothing of the old one", async () => {
  await aFewArticles();
  await foldFreshWords();
  await rebuildIndex();
  const docs = (await library.articles.toArray()).map(({ doc }) => doc);
  const segments = new Set((await library.postings.toCollection().primaryKeys()).map(([, segment]) => segment));
  expect([...segments]).toEqual([...new Set(docs.map(segmentOf))]);
  expect(await library.postings.count()).toBeGreaterThan(10);
});

test("a query reads the rows of its words, and no text", async () => {
  for (let n = 0; n < 30; n++) await save(`Tide ${n}`, { html: `<p>${Array.from({ length: 200 }, (_, word) => `word${word}x${n}`).join(" ")}</p>` });
  await foldFreshWords();
  const [all, one] = [vi.spyOn(IDBObjectStore.prototype, "getAll"), vi.spyOn(IDBObjectStore.prototype, "get")];
  await find(library, parseQuery("tide"), 5);
  const asked = [...all.mock.contexts, ...one.mock.contexts].map((store) => (store as IDBObjectStore).name);
  const rows = all.mock.results.flatMap(({ value }) => (value as IDBRequest<PostingsRow[]>).result).flatMap(({ bucket }) => bucket ?? []);
  for (const each of [all, one]) each.mockRestore();
  expect(asked.toSorted()).toEqual(["counters", "freshWords", "postings"]);
  expect(rows).toEqual(["tid"]);
});

test("a snippet shows where the words stand", async () => {
  const id = await save("Long", { html: `<p>${"Nothing here. ".repeat(60)}</p><p>Then the <i>herons</i> came to the weir at dusk.</p><p>${"And on. ".repeat(60)}</p>` });
  const pieces = await snippet(id, "heron dusk");
  expect(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(["herons", "dusk"]);
  expect(pieces.map(({ text }) => text).join("")).toContain("Then the herons came to the weir at dusk.");
  expect(await snippet(id, "absent")).toEqual([]);
});
