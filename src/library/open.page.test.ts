import { beforeEach, expect, test } from "vitest";
import { Door, patience } from "./open.ts";
import { problemOf } from "./problem-of.ts";
import { libraryName } from "./schema.ts";
import type { Log } from "./torn-log.ts";
import { watch } from "./watch.ts";

const settled = (request: IDBRequest) =>
  new Promise<void>((resolve, reject) => {
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () => reject(request.error));
  });

const elsewhere: IDBDatabase[] = [];
const here: Door[] = [];

/** What a page of ours has that was just opened. */
function newDoor(log?: Log): Door {
  here.push(new Door(log));
  return here.at(-1)!;
}

const problemFrom = (opening: Promise<unknown>) => opening.then(() => null, problemOf);

/** What another page does that opens the database at some version; with `keep` it never lets go. */
async function openElsewhere(version: number, { keep = false } = {}): Promise<IDBDatabase> {
  const request = indexedDB.open(libraryName, version);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(`of ${version}`));
  await settled(request);
  elsewhere.push(request.result);
  if (!keep) request.result.addEventListener("versionchange", () => request.result.close());
  return request.result;
}

const versionNow = async () => (await indexedDB.databases()).find(({ name }) => name === libraryName)?.version;

beforeEach(async () => {
  for (const database of elsewhere.splice(0)) database.close();
  for (const door of here.splice(0)) (await door.open().catch(() => null))?.close();
  await settled(indexedDB.deleteDatabase(libraryName));
});

test("a database that a newer Offprint wrote is refused and left as it is", async () => {
  (await openElsewhere(20)).close();
  const door = newDoor();
  expect(await problemFrom(door.open())).toMatchObject({ code: "libraryNewer" });
  const database = await openElsewhere(20);
  expect([await versionNow(), [...database.objectStoreNames]]).toEqual([20, ["of 20"]]);
  database.close();
});

test("a page that a newer Offprint has taken the database from does not come back with old code", async () => {
  const door = newDoor();
  const library = await door.open();
  (await openElsewhere(20)).close();
  await settled(indexedDB.deleteDatabase(libraryName));
  expect(library.isOpen()).toBe(false);
  expect(await problemFrom(door.open())).toMatchObject({ code: "libraryNewer" });
  expect(await versionNow()).toBeUndefined();
  expect(await problemFrom(Promise.resolve(library.articles.count()))).toMatchObject({ code: "libraryClosed" });
});

test("a page lets go of a database that is being deleted, and opens the next", async () => {
  const door = newDoor();
  await door.open();
  await settled(indexedDB.deleteDatabase(libraryName));
  expect(await (await door.open()).articles.count()).toBe(0);
});

test("a database that another page keeps in an older form is said to be blocked, in about two seconds", async () => {
  const other = await openElsewhere(1, { keep: true });
  const door = newDoor();
  expect(patience).toBeLessThanOrEqual(2_000);
  expect(await problemFrom(door.open())).toEqual({ code: "libraryBlocked" });
  other.close();
});

test("who waits behind another page of ours for the same upgrade says so too", async () => {
  const other = await openElsewhere(1, { keep: true });
  const [first, second] = [newDoor(), newDoor()];
  const both = [problemFrom(first.open()), problemFrom(second.open())];
  expect(await Promise.all(both)).toEqual([{ code: "libraryBlocked" }, { code: "libraryBlocked" }]);
  other.close();
});

test("a list hears that the database is blocked, and its answers as soon as it is not", async () => {
  const other = await openElsewhere(1, { keep: true });
  const door = newDoor();
  const heard: unknown[] = [];
  const { unsubscribe } = watch((library) => library.articles.toArray(), door).subscribe((list) => heard.push(list), (reason) => heard.push(problemOf(reason)));
  await expect.poll(() => heard, { timeout: 4_000 }).toEqual([{ code: "libraryBlocked" }]);
  other.close();
  await expect.poll(() => heard).toEqual([{ code: "libraryBlocked" }, []]);
  unsubscribe();
});

test("an open that hears nothing at all is given up too", async () => {
  const other = await openElsewhere(10, { keep: true });
  void indexedDB.deleteDatabase(libraryName); // stands in the queue before us, and waits
  const door = newDoor();
  expect(await problemFrom(door.open(1_000))).toMatchObject({ code: "libraryClosed" });
  other.close();
});

/** A log whose end may be torn until `isWhole` is true, and who asks after it. */
function doubtfulLog(isWhole: boolean) {
  const state = { isWhole, asked: 0 };
  const log: Log = { isWhole: async () => (state.asked++, state.isWhole), doubt: () => void (state.isWhole = false) };
  return { log, state };
}

/** A log that is being put in order until it is said to be. */
function slowLog() {
  const ordered = new AbortController();
  const isWhole = () => new Promise<boolean>((resolve) => ordered.signal.addEventListener("abort", () => resolve(true)));
  return { log: { isWhole, doubt: () => {} } satisfies Log, putInOrder: () => ordered.abort() };
}

test("a library whose log may be torn is for reading, and refuses every write until it has been put in order", async () => {
  const { log, state } = doubtfulLog(false);
  const door = newDoor(log);
  const library = await door.open();
  expect(await library.articles.count()).toBe(0);
  expect(await problemFrom(Promise.resolve(library.lines.put({ line: "##.a", say: "off" })))).toMatchObject({ code: "storageFull" });
  expect(await problemFrom(Promise.resolve(library.transaction("rw", library.lines, () => library.lines.clear())))).toMatchObject({ code: "storageFull" });
  state.isWhole = true;
  await (await door.open()).lines.put({ line: "##.a", say: "off" });
  expect(await library.lines.count()).toBe(1);
});

test("who reads does not wait until the log has been put in order, and who writes does", async () => {
  await newDoor().open(); // somebody has made the library
  const { log, putInOrder } = slowLog();
  const door = newDoor(log);
  const library = await door.openToRead();
  expect(await library.lines.count()).toBe(0);
  const writing = door.open().then((open) => open.lines.put({ line: "##.a", say: "off" }));
  expect(await (await door.openToRead()).lines.count()).toBe(0);
  putInOrder();
  await writing;
  expect(await library.lines.count()).toBe(1);
});

test("who only reads has the log put in order too, behind the first answers", async () => {
  await newDoor().open(); // somebody has made the library
  const { log, state } = doubtfulLog(true);
  const library = await newDoor(log).openToRead();
  expect(await library.lines.count()).toBe(0);
  await expect.poll(() => state.asked).toBe(1);
});

test("a library that is not there yet is not made before the log has been put in order", async () => {
  const { log, putInOrder } = slowLog();
  const opening = newDoor(log).openToRead();
  await indexedDB.databases();
  expect(await versionNow()).toBeUndefined();
  putInOrder();
  expect((await opening).isOpen()).toBe(true);
});

test("a log is asked after once, and again when the browser has closed the database", async () => {
  const { log, state } = doubtfulLog(true);
  const door = newDoor(log);
  for (let time = 0; time < 3; time++) await door.open();
  expect(state.asked).toBe(1);
  (await door.open()).close({ disableAutoOpen: false }); // what Dexie does when the browser has
  expect(state.isWhole).toBe(false);
  const library = await door.open();
  expect(await problemFrom(Promise.resolve(library.lines.put({ line: "##.a", say: "off" })))).toMatchObject({ code: "storageFull" });
});

/** A log whose answers come by hand, one for each time it is asked. */
function askedLog() {
  const answers: ((isWhole: boolean) => void)[] = [];
  const log: Log = { isWhole: () => new Promise((answer) => answers.push(answer)), doubt: () => {} };
  return { log, answers };
}

test("a log that was put in order while the browser closed the database does not count as whole", async () => {
  await newDoor().open(); // somebody has made the library
  const { log, answers } = askedLog();
  const door = newDoor(log);
  const library = await door.openToRead();
  const asking = door.open();
  library.close({ disableAutoOpen: false }); // what Dexie does when the browser has
  answers[0]?.(true);
  await expect.poll(() => answers.length).toBe(2);
  await door.openToRead();
  expect(await problemFrom(Promise.resolve(library.lines.put({ line: "##.a", say: "off" })))).toMatchObject({ code: "storageFull" });
  answers[1]?.(true);
  await (await asking).lines.put({ line: "##.a", say: "off" });
});
