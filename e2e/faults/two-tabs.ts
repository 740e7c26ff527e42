import { expect } from "vitest";
import type { Browser, View } from "../browsers/browser.ts";
import { until } from "../browsers/until.ts";
import { clickOn, save } from "../journeys/steps.ts";
import { openList } from "./audit.ts";
import { pressSave } from "./press.ts";
import type { Stories } from "./stories.ts";
import { Tally } from "./tally.ts";

/**
 * Two versions of Offprint at one database. The other one is played by a page that opens the database as its code
 * would, for no browser runs two versions of an extension at once; what IndexedDB sees is the same.
 */
declare const window: Window & { connection?: IDBDatabase };

/** Opens the database in this version and, like code that knows of no other, does not let go of it. @returns its version */
const holdOpen = (view: View, version: number): Promise<number> =>
  view.evaluate(async (wanted) => {
    const connection = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("offprint", wanted);
      opening.addEventListener("upgradeneeded", () => {
        const { result } = opening;
        if (!result.objectStoreNames.contains("fromTheFuture") && wanted > 10) result.createObjectStore("fromTheFuture", { keyPath: "id" }).put({ id: 1, word: "untouched" });
      });
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error ?? new Error("does not open")));
    });
    window.connection = connection;
    return connection.version;
  }, version);

const letGo = (view: View): Promise<void> => view.evaluate(() => window.connection?.close());

/** Every row of every table, as one line. */
const everything = (view: View): Promise<string> =>
  view.evaluate(async () => {
    const { connection } = window;
    if (!connection) return "closed";
    const names = [...connection.objectStoreNames];
    const transaction = connection.transaction(names, "readonly");
    const tables = names.map((name) => new Promise((resolve) => {
      const asked = transaction.objectStore(name).getAll();
      asked.addEventListener("success", () => resolve([name, asked.result]));
    }));
    return `${connection.version} ${JSON.stringify(await Promise.all(tables))}`;
  });

/** Ours is the newer: its upgrade is blocked by a page that holds the older database, which is said, and goes on when that page lets go. */
export async function blockedUpgrade(browser: Browser): Promise<number> {
  const other = await browser.openExtensionPage("picker.js");
  await other.evaluate(() => new Promise<void>((resolve) => {
    const deletion = indexedDB.deleteDatabase("offprint");
    deletion.addEventListener("success", () => resolve());
  }));
  await browser.stopBackground(); // it closed its connection when the database went; a fresh one is to find the older database
  expect(await holdOpen(other, 1)).toBe(1);
  const view = await browser.openExtensionPage("reader/index.html");
  await view.waitFor("[data-problem=libraryBlocked]");
  const toldAfter = await view.evaluate(() => performance.now());
  await letGo(other);
  await view.waitFor(".shelf-item, .empty");
  await view.close();
  await other.close();
  return toldAfter;
}

/** The other is the newer: our open page says that it must be loaded anew, and nothing of ours writes a row of the older shape. */
export async function newerVersion(browser: Browser, stories: Stories): Promise<Tally> {
  const tally = new Tally(`${browser.name}: a newer version took the database over`);
  const first = stories.page();
  const { tab, popup } = await clickOn(browser, first.address);
  await save(popup);
  tally.acknowledge(first.title);
  await tab.close();
  const ours = await openList(browser);
  const other = await browser.openExtensionPage("picker.js");
  expect(await holdOpen(other, 20)).toBe(20);
  const before = await everything(other);
  await refusesToSave(browser, stories, tally);
  await ours.reload(false);
  await ours.waitFor("[data-problem=libraryNewer]");
  expect(await everything(other)).toBe(before);
  await letGo(other);
  await ours.reload(false);
  await ours.waitFor("[data-problem=libraryNewer]");
  await refusesToSave(browser, stories, tally);
  expect(await holdOpen(other, 20)).toBe(20);
  expect(await everything(other)).toBe(before);
  await letGo(other);
  await ours.close();
  await other.close();
  return tally;
}

async function refusesToSave(browser: Browser, stories: Stories, tally: Tally): Promise<void> {
  const { address } = stories.page();
  const { tab, popup } = await clickOn(browser, address);
  const said = await until(async () => pressSave(popup), () => "the popup says nothing");
  if (said !== "libraryNewer") tally.silent.push(`a save into a newer library was answered with ${said}`);
  await tab.close();
}
