import { believedTime } from "#library/believed-time.ts";
import { foldFreshWords } from "#library/fold-words.ts";
import { purgeOld } from "#library/purge.ts";
import { layUpReserve } from "#library/reserve.ts";
import { browser } from "#platform/browser.ts";
import { saveWaiting } from "#waiting/waiting.ts";
import { askForPictures } from "./pictures.ts";

const alarm = "housekeeping";

/** Minutes. The trash is told in days, so nobody sees the difference. */
const everySoOften = 6 * 60;

/** Empties the trash of what has been there for its time, and folds what an ended browser has left of new search words. */
export function keepHouse(): void {
  browser.runtime.onInstalled.addListener(() => void begin());
  browser.runtime.onStartup.addListener(() => void begin());
  browser.alarms.onAlarm.addListener(({ name }) => void (name === alarm && clean()));
}

async function begin(): Promise<void> {
  await browser.alarms.create(alarm, { periodInMinutes: everySoOften, delayInMinutes: 1 });
}

async function clean(): Promise<void> {
  await purgeOld(Date.now(), await believedTime().catch(() => 0)); // a library that does not open says so where the person asks something of it
  await saveWaiting();
  await layUpReserve().catch(() => {}); // a full disk may have cost it
  await foldFreshWords();
  await askForPictures(); // of articles that were taken back out of the trash, too
}
