import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, View } from "../browsers/browser.ts";
import { launch } from "../browsers/launch.ts";
import { Hopeless, until } from "../browsers/until.ts";
import { clickOn } from "../journeys/steps.ts";
import { openList } from "./audit.ts";
import { memoryDisk } from "./disk.ts";
import { pressSave } from "./press.ts";
import { startStorm, stormPage } from "./storm.ts";
import type { Stories } from "./stories.ts";
import { Tally } from "./tally.ts";

/** No room: the browser's quota for us, and the disk beneath the profile. */

/** Failures that have a sentence for a place that is full. The disk may be so full that the database does not open. */
const fullness: ReadonlySet<string> = new Set(["storageFull", "libraryClosed"]);

/** Text that no compression makes small. */
const noise = (length: number): string => Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join("");


/** The quota of a build that has no `unlimitedStorage` is reached, and then raised. Chromium only. */
export async function fillQuota(stories: Stories, times: number): Promise<Tally> {
  const dist = withoutUnlimitedStorage("dist/chromium");
  const browser = await launch("chromium", { dist });
  const tally = new Tally("chromium: the quota is full");
  try {
    for (let round = 0; round < times; round++) {
      await browser.limitStorage(30_000_000 + 8_000_000 * round);
      await untilFull(browser, stories, tally);
      await waitsAndIsSaved(browser, stories, tally, () => browser.limitStorage(null));
    }
    return tally;
  } finally {
    await browser.close();
    rmSync(dist, { recursive: true });
  }
}

/**
 * The disk that the profile lies on is full to the last byte in the midst of saves, and then has room again. In every
 * other round the browser is killed while it is full, and starts on it as it is; and in each it is killed afterwards:
 * a log that the full disk has torn is read at the next start.
 */
export async function fillDisk(stories: Stories, times: number): Promise<Tally> {
  const disk = memoryDisk(400);
  const browser = await launch("chromium", { profile: disk.profile });
  const tally = new Tally("chromium: the disk is full");
  try {
    for (let round = 0; round < times; round++) {
      const page = await stormPage(browser);
      const storm = startStorm(page, stories, tally);
      await storm.reached(5);
      disk.fill();
      await untilOneFails(storm);
      disk.fill(); // of what has been freed since
      await page.close();
      if (round % 2 === 1) await startsOn(browser, tally);
      await waitsAndIsSaved(browser, stories, tally, () => Promise.resolve(disk.makeRoom()));
      await startsOn(browser, tally);
    }
    return tally;
  } finally {
    await browser.close();
    await disk.remove();
  }
}

async function startsOn(browser: Browser, tally: Tally): Promise<void> {
  await browser.relaunch();
  await tally.look(browser);
}

async function untilFull(browser: Browser, stories: Stories, tally: Tally): Promise<void> {
  const page = await stormPage(browser);
  for (const ballast of [200_000, 20_000, 0]) {
    const storm = startStorm(page, stories, tally, () => noise(ballast)); // ever smaller, until nothing finds a gap
    await untilOneFails(storm);
    for (const code of storm.failures) if (!fullness.has(code)) tally.silent.push(`a save without room was answered with ${code}`);
  }
  await page.close();
}

async function untilOneFails(storm: ReturnType<typeof startStorm>): Promise<void> {
  await storm.reached(Infinity);
  await storm.end();
}

/** The popup names the cause, the article waits, is shown as waiting the next time, and is saved when there is room. */
async function waitsAndIsSaved(browser: Browser, stories: Stories, tally: Tally, makeRoom: () => Promise<void>): Promise<void> {
  const { title, address } = stories.page();
  const { tab, popup } = await clickedOn(browser, address);
  const said = await pressSave(popup);
  if (said === "saved") tally.acknowledge(title); // the browser may have tidied up
  else if (!fullness.has(said)) tally.silent.push(`no room was called ${said}`);
  await popup.close();
  await tab.close();
  const next = stories.page();
  const later = await clickedOn(browser, next.address);
  const isWaiting = await until(() => waitsOrIsSaved(later.popup, title), () => `${title} neither waits nor is saved`);
  await makeRoom();
  if (isWaiting === "waits") {
    await later.popup.click("[data-act=save-waiting]");
    await later.popup.waitFor("[data-act=save-waiting]", { gone: true });
  }
  tally.acknowledge(title); // the popup says so by no longer saying that it waits
  if ((await pressSave(later.popup)) === "saved") tally.acknowledge(next.title);
  else tally.silent.push("with room again, nothing can be saved");
  await later.tab.close();
  await (await openList(browser)).close();
  await tally.look(browser);
}

/** A browser whose disk is full may close a popup by itself; a person clicks again. */
const clickedOn: typeof clickOn = (browser, address) =>
  clickOn(browser, address).catch((error: unknown) => {
    if (error instanceof Hopeless) return clickOn(browser, address);
    throw error;
  });

/** The browser tidies up when its disk is full, and what waited may have found room by that. */
const waitsOrIsSaved = (popup: View, title: string): Promise<"waits" | "saved" | null> =>
  popup.evaluate((wanted) => {
    if (document.querySelector("[data-act=save-waiting]")) return "waits";
    return [...document.querySelectorAll(".shelf .book-title")].some((each) => each.textContent === wanted) ? "saved" : null;
  }, title);

function withoutUnlimitedStorage(dist: string): string {
  const copy = mkdtempSync(join(tmpdir(), "offprint-limited-"));
  cpSync(dist, copy, { recursive: true });
  const path = join(copy, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { permissions: string[] };
  writeFileSync(path, JSON.stringify({ ...manifest, permissions: manifest.permissions.filter((name) => name !== "unlimitedStorage") }));
  return copy;
}
