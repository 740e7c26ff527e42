import { statSync, truncateSync } from "node:fs";
import type { Browser } from "../browsers/browser.ts";
import { auditLibrary } from "./audit.ts";
import { databaseOf, eachOf, filesIn, saveSome } from "./damage.ts";
import type { Stories } from "./stories.ts";
import { Tally } from "./tally.ts";

/** Bytes that are torn off: less than a record, so the log ends in the midst of one. */
const torn = 50;

/**
 * Tears the end off the database's log, as a full disk, a kill or a power cut may do; saves behind it, and starts again.
 * It is this second start that shows whether what lies before and behind the tear can still be read.
 */
export async function tearLog(browser: Browser, stories: Stories): Promise<void> {
  const tally = new Tally("chromium: the log was torn at its end");
  await saveSome(browser, stories, tally);
  await browser.relaunch((profile) => eachOf(filesIn(databaseOf(browser, profile), /\.log$/), (file) => truncateSync(file, statSync(file).size - torn)));
  const { found } = await auditLibrary(browser); // the last record may have been an article
  tally.forget();
  for (const title of found) tally.acknowledge(title);
  await saveSome(browser, stories, tally);
  await browser.relaunch();
  await tally.look(browser);
  tally.close();
}
