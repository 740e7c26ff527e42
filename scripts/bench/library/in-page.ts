/**
 * Runs in a page of the extension's own, with the library's real modules over the real IndexedDB. `scripts/bench.ts`
 * calls it; what takes long says how far it is in the page's title.
 */
import { Index as FlexSearch } from "flexsearch";
import MiniSearch from "minisearch";
import type { Clipping } from "#core/clipping.ts";
import { addArticle, expectArticle } from "#library/articles.ts";
import { find } from "#library/find.ts";
import { foldFreshWords } from "#library/fold-words.ts";
import { recent } from "#library/lists.ts";
import { openLibrary, openToRead } from "#library/open.ts";
import { rebuildIndex } from "#library/rebuild-index.ts";
import { articlesById, choices, shelfCounts, watchShelf, wholeShelf } from "#library/views.ts";
import { makeReady, writeWhole, type ReadyArticle } from "#library/whole-article.ts";
import type { Source } from "#core/source.ts";
import { textOfHtml } from "#search/plain-text.ts";
import { segmentSize } from "#search/postings.ts";
import { parseQuery } from "#search/query.ts";
import { openBackup } from "#transfer/read-backup.ts";
import { restore } from "#transfer/restore.ts";
import { writeBackup } from "#transfer/write-backup.ts";
import type { Result } from "#core/result.ts";
import { Articles } from "./articles.ts";
import { Pictures } from "./pictures.ts";
import { PlainStore } from "./plain-store.ts";

const file = "bench-backup.zip";

let read: Promise<Articles> | undefined;

const articles = (): Promise<Articles> => (read ??= fetch("paragraphs.json").then(async (answer) => new Articles((await answer.json()) as string[])));

const of = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.detail ?? result.problem.code);
  return result.value;
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const firstOf = <T>(source: Source<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const { unsubscribe } = source.subscribe((value) => {
      queueMicrotask(() => unsubscribe());
      resolve(value);
    }, reject);
  });

/** Articles that are written in one transaction where the library is only filled. */
const atOnce = 128;

/** Fills the library until it holds so many, with rows that its own code makes, many in one transaction. */
async function fill(count: number): Promise<void> {
  const made = await articles();
  const pictures = await Pictures.painted();
  const library = await openLibrary();
  for (let start = await library.articles.count(); start < count; start += atOnce) {
    document.title = `${start} of ${count}`;
    const numbers = Array.from({ length: Math.min(atOnce, count - start) }, (_, place) => start + place);
    await writeWhole(library, await Promise.all(numbers.map((number) => ready(made, pictures, number))));
    if (start % segmentSize < atOnce) of(await foldFreshWords(segmentSize));
  }
  of(await foldFreshWords(segmentSize));
}

/** Texts that are made. The articles beyond them have one of these again, under another address and with other pictures; a text takes most of the time. */
const distinct = 2_048;
const texts: (Promise<ReadyArticle> | undefined)[] = [];

async function ready(made: Articles, pictures: Pictures, number: number): Promise<ReadyArticle> {
  const text = await (texts[number % distinct] ??= worded(made, number % distinct));
  const shown = await Promise.all(text.whole.pictures.map((_, place) => pictures.numbered(2 * number + place)));
  return { ...text, pictures: shown, whole: made.again(text.whole, number, shown.map(({ hash }) => hash)) };
}

async function worded(made: Articles, number: number): Promise<ReadyArticle> {
  const { whole, ...others } = await makeReady(made.saved(number), []);
  return { ...others, whole: { ...whole, snapshot: null } };
}

/** A clipping that is not here yet. */
const another = (made: Articles): Clipping => made.clipping(1_000_000 + Math.floor(Math.random() * 1_000_000_000));

/** A put of a clipping as one row, and saves: of one that was expected, as whoever looks at the popup's article saves it, and of one that was not. @returns milliseconds each, by round */
async function saves(rounds: number): Promise<{ save: number[]; unexpected: number[]; put: number[] }> {
  const made = await articles();
  const store = await PlainStore.open("bare", "url");
  const all: { save: number[]; unexpected: number[]; put: number[] } = { save: [], unexpected: [], put: [] };
  for (let round = 0; round < rounds; round++) {
    const clipping = another(made);
    all.put.push(await timed(() => store.put(clipping)));
    all.save.push(await expectedSave(clipping));
    all.unexpected.push(await saving(another(made)));
    if (round % 8 === 7) of(await foldFreshWords()); // as the background does behind the answer
  }
  store.close();
  return all;
}

const saving = (clipping: Clipping): Promise<number> => timed(async () => of(await addArticle(clipping, {})));

async function expectedSave(clipping: Clipping): Promise<number> {
  of(await expectArticle(clipping));
  return await saving(clipping);
}

async function save(): Promise<number> {
  const time = await expectedSave(another(await articles()));
  of(await foldFreshWords());
  return time;
}

const newest = (): Promise<number> => timed(() => firstOf(recent(50)));

async function newestWhole(): Promise<number> {
  const store = await PlainStore.open("whole", "id", "savedAt");
  const time = await timed(() => store.newest("savedAt", 50));
  store.close();
  return time;
}

/** What the library's page asks before it shows its list. */
const listOpens = (): Promise<number> =>
  timed(async () => {
    const [{ ids }] = await Promise.all([firstOf(watchShelf(wholeShelf)), firstOf(shelfCounts()), firstOf(choices())]);
    await firstOf(articlesById(ids.slice(0, 50)));
  });

/** A piece of a peer's index, as it is kept. */
interface Exported {
  readonly key: string;
  readonly data: string;
}

/** The same articles as whole rows, up to so many. */
async function prepareWhole(count: number): Promise<void> {
  const made = await articles();
  const whole = await PlainStore.open("whole", "id", "savedAt");
  for (let start = await whole.count(); start < count; start += atOnce) {
    document.title = `whole rows: ${start} of ${count}`;
    const numbers = Array.from({ length: Math.min(atOnce, count - start) }, (_, place) => start + place);
    await whole.put(...numbers.map((number) => ({ ...made.clipping(number), id: String(number), savedAt: number })));
  }
  whole.close();
}

/** And in the peers' own indexes, serialised. */
async function preparePeers(count: number): Promise<void> {
  const kept = await PlainStore.open("mini", "key");
  if ((await kept.count()) > 0) return;
  const made = await articles();
  const flex = new FlexSearch();
  const mini = new MiniSearch({ fields: ["title", "byline", "site", "text"] });
  for (let number = 0; number < count; number++) {
    if (number % 500 === 0) document.title = `peers: ${number} of ${count}`;
    const { title, byline, siteName, html } = made.clipping(number);
    const text = textOfHtml(html);
    flex.add(number, `${title} ${byline} ${siteName} ${text}`);
    mini.add({ id: number, title, byline, site: siteName, text });
  }
  const exported: Exported[] = [];
  await flex.export((key: string, data: string) => void exported.push({ key, data }));
  await (await PlainStore.open("flex", "key")).put(...exported);
  await kept.put({ key: "all", data: JSON.stringify(mini) });
}

let held: unknown; // what a search needs stays in memory, so that it can be weighed

async function searchOurs(query: string): Promise<number> {
  return (await find(await openToRead(), parseQuery(query), 50)).length;
}

async function searchFlex(query: string): Promise<number> {
  const index = new FlexSearch();
  for (const { key, data } of await (await PlainStore.open("flex", "key")).all<Exported>()) index.import(key, data);
  held = index;
  return index.search(query, { limit: 50 }).length;
}

async function searchMini(query: string): Promise<number> {
  const [kept] = await (await PlainStore.open("mini", "key")).all<Exported>();
  const index = MiniSearch.loadJSON(kept?.data ?? "{}", { fields: ["title", "byline", "site", "text"] });
  held = index;
  return index.search(query, { prefix: true, combineWith: "AND" }).slice(0, 50).length;
}

const backUp = (): Promise<number> =>
  timed(async () => {
    const folder = await navigator.storage.getDirectory();
    of(await writeBackup(await (await folder.getFileHandle(file, { create: true })).createWritable(), (done, all) => void (document.title = `backup: ${done} of ${all}`)));
  });

/** Empties the library and takes the backup over. @returns milliseconds of looking into it and of taking it over */
async function restoreAll(): Promise<number> {
  const library = await openLibrary();
  for (const table of library.tables) await table.clear();
  const folder = await navigator.storage.getDirectory();
  const backup = await (await folder.getFileHandle(file)).getFile();
  const time = await timed(async () => {
    const { picturesMissing, skipped } = of(await restore(of(await openBackup(backup)), "add", (done, all) => void (document.title = `restore: ${done} of ${all}`)));
    if (picturesMissing + skipped > 0) throw new Error(`${picturesMissing} pictures and ${skipped} articles did not come back`);
  });
  await folder.removeEntry(file);
  return time;
}

const rebuild = (): Promise<number> => timed(async () => of(await rebuildIndex((done, all) => void (document.title = `index: ${done} of ${all}`))));

const queries = async (count: number): Promise<string[]> => {
  const made = await articles();
  return Array.from({ length: count }, (_, number) => made.query(number));
};

const isHeld = (): boolean => held !== undefined;

Object.assign(globalThis, { libraryBench: { fill, saves, save, newest, newestWhole, listOpens, prepareWhole, preparePeers, searchOurs, searchFlex, searchMini, backUp, restoreAll, rebuild, queries, isHeld } });
