import { beforeEach, expect, test } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { newArticleId } from "#core/article-id.ts";
import { canonicalUrl } from "#core/canonical-url.ts";
import type { Result } from "#core/result.ts";
import { readArticle } from "./articles.ts";
import { addTag, archive, deleteForGood, markAs, moveToInbox, removeTag, star, trash, type Undo } from "./organise.ts";
import { keepPicture } from "./pictures.ts";
import { purgeOld, trashDays } from "./purge.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { sampleRemoval } from "./testing/sample-clipping.ts";
import { saveSample } from "./testing/save-sample.ts";
import { when } from "./testing/when.ts";
import { choices, watchShelf, shelfCounts, shelfIds, wholeShelf, type Shelf, type View } from "./views.ts";

let library: Library;
let one: ArticleId, two: ArticleId, three: ArticleId;
beforeEach(async () => {
  library = await emptyLibrary();
  one = await saveSample("one", { words: 300, minutes: 2, lang: "en-GB" });
  two = await saveSample("two", { words: 2_000, minutes: 9, url: "https://hill.example/two" });
  three = await saveSample("three", { words: 5_000, minutes: 25, lang: "ur" });
  for (const [place, id] of [one, two, three].entries()) await library.articles.update(id, { savedAt: place });
});

const shown = async (view: Partial<View> = {}) => when(shelfIds({ ...wholeShelf, ...view }));
const counts = () => when(shelfCounts());

/** Takes the change back; one that changed nothing has nothing to take back. */
async function done(doing: Promise<Result<Undo | null>>): Promise<Undo> {
  const result = await doing;
  return result.ok ? (result.value ?? (async () => ({ ok: true, value: undefined }))) : expect.fail(result.problem.code);
}

test("a long list has its beginning at once, in the same order, and then all of it", async () => {
  const row = (await library.articles.get(one))!;
  const more = Array.from({ length: 300 }, (_, n) => ({ ...row, id: newArticleId(n), canonicalUrl: canonicalUrl(`https://news.example/more-${n}`), doc: 1_000 + n, savedAt: 1_000 + n, words: 10_000 + n }));
  await library.articles.bulkPut(more);
  await trash([more[299]!.id, more[5]!.id]);
  for (const order of ["newest", "longest"] as const) {
    const answers: Shelf[] = [];
    const { ids } = await when(watchShelf({ ...wholeShelf, order }), (answer) => answers.push(answer) > 0 && answer.isWhole);
    expect(answers).toHaveLength(2);
    expect(answers[0]).toEqual({ ids: ids.slice(0, 199), isWhole: false }); // of 200, for one of them is in the trash
    expect(ids).toHaveLength(301);
    expect(ids[0]).toBe(more[298]!.id);
  }
});

test("a list that is watched hears what becomes of its articles", async () => {
  const source = shelfIds(wholeShelf);
  const shorter = when(source, (ids) => ids.length === 2);
  await trash([two]);
  expect(await shorter).toEqual([three, one]);
  const longer = when(source, (ids) => ids.length === 3);
  const four = await saveSample("four");
  expect(await longer).toEqual([four, three, one]);
});

test("a list is in the order that is asked for", async () => {
  expect(await shown()).toEqual([three, two, one]);
  expect(await shown({ order: "oldest" })).toEqual([one, two, three]);
  expect(await shown({ order: "longest" })).toEqual([three, two, one]);
  expect(await shown({ order: "shortest" })).toEqual([one, two, three]);
});

test("a list is narrowed by site, tag, language and length, and by several at once", async () => {
  await done(addTag([one, two], "Tides"));
  expect(await shown({ site: "hill.example" })).toEqual([two]);
  expect(await shown({ tag: "tides" })).toEqual([two, one]);
  expect(await shown({ language: "en" })).toEqual([two, one]);
  expect(await shown({ length: "long" })).toEqual([three]);
  expect(await shown({ length: "short" })).toEqual([one]);
  expect(await shown({ tag: "TIDES", length: "medium" })).toEqual([two]);
  expect(await shown({ tag: "tides", site: "nowhere.example" })).toEqual([]);
});

test("each shelf shows its own, and the counts agree", async () => {
  await done(archive([one]));
  await done(star([one, two], true));
  await done(markAs([three], true));
  expect(await shown()).toEqual([three, two, one]);
  expect(await shown({ shelf: "unread" })).toEqual([two]);
  expect(await shown({ shelf: "starred" })).toEqual([two, one]);
  expect(await shown({ shelf: "archive" })).toEqual([one]);
  expect(await counts()).toEqual({ all: 3, unread: 1, starred: 2, archive: 1, trash: 0 });
  await done(trash([one, two]));
  expect(await shown()).toEqual([three]);
  expect(await shown({ shelf: "trash" })).toEqual([two, one]);
  expect(await counts()).toEqual({ all: 1, unread: 0, starred: 0, archive: 0, trash: 2 });
});

test.each<readonly [string, (ids: readonly ArticleId[]) => Promise<Result<Undo | null>>]>([
  ["archiving", archive],
  ["throwing away", trash],
  ["deleting", deleteForGood],
  ["starring", (ids) => star(ids, true)],
  ["reading", (ids) => markAs(ids, true)],
  ["tagging", (ids) => addTag(ids, "harbour")],
])("%s many is taken back as one, each to where it was", async (_, act) => {
  await done(star([one], true));
  await done(archive([two]));
  const before = [await library.articles.toArray(), await counts()];
  const undo = await done(act([one, two, three]));
  expect(await library.articles.toArray()).not.toEqual(before[0]);
  expect(await undo()).toMatchObject({ ok: true });
  expect([await library.articles.toArray(), await counts()]).toEqual(before);
});

test.each<readonly [string, (ids: readonly ArticleId[]) => Promise<Result<Undo | null>>]>([
  ["archiving", archive],
  ["throwing away", trash],
  ["deleting", deleteForGood],
  ["starring", (ids) => star(ids, true)],
])("%s twice, as two quick clicks do, leaves the first to be taken back", async (_, act) => {
  const before = await library.articles.toArray();
  const [first, second] = await Promise.all([act([one]), act([one])]);
  expect(second).toEqual({ ok: true, value: null });
  expect(await (await done(Promise.resolve(first)))()).toMatchObject({ ok: true });
  expect(await library.articles.toArray()).toEqual(before);
});

test("what has been done since stays, when something earlier is taken back", async () => {
  const undo = await done(addTag([one], "harbour"));
  await done(trash([one]));
  expect(await undo()).toMatchObject({ ok: true });
  expect(await library.articles.get(one)).toMatchObject({ tags: [], place: "trash" });
});

test("a tag is there once, however it is written, and goes as it came", async () => {
  await done(addTag([one], "  Café   news "));
  await done(addTag([one], "cafe NEWS"));
  await done(addTag([one], " "));
  expect((await library.articles.get(one))?.tags).toEqual(["Café news"]);
  expect((await when(choices())).tags).toEqual(["Café news"]);
  await done(removeTag([one], "CAFE news"));
  expect((await when(choices())).tags).toEqual([]);
});

test("there is to choose from what the library has, and nothing that is in the trash", async () => {
  await done(trash([three]));
  expect(await when(choices())).toEqual({ sites: ["hill.example", "news.example"], tags: [], languages: ["en"] });
});

test("the trash keeps an article for its days, and then nothing of it is left", async () => {
  const picture = "https://news.example/apple.png";
  const four = await saveSample("four", { pictures: [{ url: picture, alt: "" }], removed: [sampleRemoval()] });
  const five = await saveSample("five", { pictures: [{ url: picture, alt: "" }] });
  for (const id of [four, five]) await keepPicture(id, picture, { blob: new Blob(["apple"]), type: "image/png", width: 1, height: 1 });
  await done(trash([four, five]));
  const soon = Date.now() + trashDays * 24 * 60 * 60 * 1_000;
  expect(await purgeOld(soon - 60_000)).toEqual({ ok: true, value: 0 });
  await done(moveToInbox([five]));
  expect(await purgeOld(soon + 1_000)).toEqual({ ok: true, value: 1 });
  expect(await readArticle(four)).toMatchObject({ ok: false, problem: { code: "articleMissing" } });
  expect(await Promise.all([library.bodies, library.ledgers, library.snapshots, library.pictures].map((table) => table.count()))).toEqual([4, 4, 4, 1]);
  await done(deleteForGood([one, two, three, five]));
  expect(await purgeOld()).toEqual({ ok: true, value: 0 });
  expect(await purgeOld(Date.now() + 60 * 60 * 1_000)).toEqual({ ok: true, value: 4 });
  const left = [library.articles, library.bodies, library.ledgers, library.snapshots, library.pictures, library.articlePictures];
  expect(await Promise.all(left.map((table) => table.count()))).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await counts()).toEqual({ all: 0, unread: 0, starred: 0, archive: 0, trash: 0 });
});

test("a story that is saved again comes out of the trash, and keeps its tags, its star and its place in the archive", async () => {
  await done(addTag([one, two], "tides"));
  await done(star([one], true));
  await done(archive([two]));
  await done(trash([one]));
  await saveSample("one");
  await saveSample("two", { url: "https://hill.example/two" });
  expect(await library.articles.get(one)).toMatchObject({ place: "inbox", trashedAt: null, isStarred: true, tags: ["tides"] });
  expect(await library.articles.get(two)).toMatchObject({ place: "archive", tags: ["tides"] });
  expect(await counts()).toEqual({ all: 3, unread: 2, starred: 1, archive: 1, trash: 0 });
});
