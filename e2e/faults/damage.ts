import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "../browsers/browser.ts";
import { clickOn, save } from "../journeys/steps.ts";
import { auditLibrary, openList } from "./audit.ts";
import { startStorm, stormPage } from "./storm.ts";
import type { Stories } from "./stories.ts";
import { Tally } from "./tally.ts";

/** What can happen to a profile while no browser has it. Each is done to the folder of our own database in Chromium's. */
type Harm = (database: string, profile: string) => void;

export const filesIn = (folder: string, named: RegExp): readonly string[] => readdirSync(folder).filter((name) => named.test(name)).map((name) => join(folder, name));

const storageFolder = (profile: string): string => join(profile, "Default", "Local Extension Settings");

/** Whether each costs articles, and so must be said; what costs none must not be. */
const harms: readonly { readonly name: string; readonly costs: boolean; readonly harm: Harm }[] = [
  { name: "nothing", costs: false, harm: () => {} },
  { name: "half of the log is gone", costs: true, harm: (database) => eachOf(filesIn(database, /\.log$/), (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))) },
  { name: "the manifest is garbage", costs: true, harm: (database) => eachOf(filesIn(database, /^MANIFEST/), (file) => writeFileSync(file, "garbage")) },
  { name: "CURRENT is empty", costs: true, harm: (database) => writeFileSync(join(database, "CURRENT"), "") },
  { name: "the database is gone", costs: true, harm: (database) => rmSync(database, { recursive: true }) },
  { name: "the witness is gone", costs: false, harm: (_, profile) => rmSync(storageFolder(profile), { recursive: true, force: true }) },
];

export const eachOf = (files: readonly string[], harm: (file: string) => void): void => {
  if (files.length === 0) throw new Error("there is no such file to damage");
  for (const file of files) harm(file);
};

export const harmNames: readonly string[] = [...harms.map(({ name }) => name), "the database is an older one"];

export function databaseOf(browser: Browser, profile: string): string {
  const folder = join(profile, "Default", "IndexedDB", `chrome-extension_${new URL(browser.extensionOrigin).host}_0.indexeddb.leveldb`);
  if (!existsSync(folder)) throw new Error(`no database at ${folder}`);
  return folder;
}

/** Saves some, does one harm, starts again: what costs articles is said, with ways on that lead on; what costs none is not. */
export async function damage(browser: Browser, stories: Stories, wanted: string): Promise<void> {
  const tally = new Tally(`chromium: ${wanted}`);
  await saveSome(browser, stories, tally);
  await (await openList(browser)).close(); // the witness has seen these
  const known = harms.find(({ name }) => name === wanted);
  if (known) await browser.relaunch((profile) => known.harm(databaseOf(browser, profile), profile));
  else await becomeOlder(browser, stories, tally);
  if (known?.costs === false) {
    await tally.look(browser);
    return tally.close();
  }
  await isSaidAndLeadsOn(browser, stories, tally);
}

/** The folder of some days ago, as a restored disk brings it back. */
async function becomeOlder(browser: Browser, stories: Stories, tally: Tally): Promise<void> {
  await browser.relaunch((profile) => cpSync(databaseOf(browser, profile), join(profile, "older"), { recursive: true }));
  await saveSome(browser, stories, tally);
  await (await openList(browser)).close();
  await browser.relaunch((profile) => {
    const database = databaseOf(browser, profile);
    rmSync(database, { recursive: true });
    cpSync(join(profile, "older"), database, { recursive: true });
  });
}

export async function saveSome(browser: Browser, stories: Stories, tally: Tally): Promise<void> {
  const { title, address } = stories.page();
  const { tab, popup } = await clickOn(browser, address);
  await save(popup);
  tally.acknowledge(title);
  await tab.close();
  const page = await stormPage(browser);
  const storm = startStorm(page, stories, tally);
  await storm.reached(20);
  await storm.end();
  await page.close();
}

async function isSaidAndLeadsOn(browser: Browser, stories: Stories, tally: Tally): Promise<void> {
  const list = await openList(browser);
  await list.waitFor("[data-loss], [data-problem]");
  const said = await list.evaluate(() => document.querySelector<HTMLElement>("[data-loss], [data-problem]")?.innerText ?? "");
  const { found, halves } = await auditLibrary(browser);
  const lost = [...tally.acknowledged.keys()].filter((title) => !found.includes(title)).length;
  process.stdout.write(`chromium, ${said.split("\n")[0]}: of ${tally.acknowledged.size} articles ${found.length} are left, ${lost} are lost, ${halves.length} are there in part\n`);
  if (await list.evaluate(() => document.querySelector("[data-loss]") !== null)) {
    await list.click("[data-act=accept-loss]");
    await list.waitFor("[data-loss]", { gone: true });
  }
  await list.close();
  const after = new Tally("afterwards");
  const { title, address } = stories.page();
  const { tab, popup } = await clickOn(browser, address);
  await save(popup);
  after.acknowledge(title);
  await tab.close();
  if (halves.length === 0) {
    await after.look(browser);
    after.close();
  }
}
