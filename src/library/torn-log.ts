import { newId } from "#core/new-id.ts";
import { isChromium } from "#platform/engine.ts";
import { readSessionNote, writeSessionNote } from "#platform/session-notes.ts";
import { answerTo } from "./answer-to.ts";
import { hasRoom, layUpReserve, spendReserve } from "./reserve.ts";

/**
 * Chromium's database writes on behind the end of its last log. Where a full disk, a kill or a power cut has torn that
 * end off in the midst of a record, all seems well until the next start; then what was written behind the tear cannot
 * be read, and Chromium throws away the whole database (google/leveldb#1287). So nothing is written behind an end that
 * may be torn: before the first write of a session, and after each failure of the disk, the log is changed for a new one.
 * Firefox keeps its data otherwise.
 */
const orderedNote = "log in order since"; // a session's, as is the next: a new one begins in doubt
const doubtNote = "log in doubt since";
const never = "the session began";
const turn = "offprint-log";
const idle = "offprint-log";

/** Milliseconds that changing the log may take after Chromium has answered. A table of four mebibytes is written in less. */
const quiet = 200;

/** Who stands between the library and its log: asked before there is writing, and told when writing has failed. */
export interface Log {
  /** Whether it can be written to. Makes it so, where there is room for that. */
  isWhole(): Promise<boolean>;
  /** The browser has closed the database because of an error. */
  doubt(): void;
}

let doubting: Promise<void> = Promise.resolve();

export const tornLog: Log = {
  isWhole: async () => !isChromium() || (await isKnown()) || (await navigator.locks.request(turn, async () => (await isKnown()) || (await renew().catch(() => false)))),
  doubt: () => void (doubting = writeSessionNote(doubtNote, newId())),
};

/** Whether the log has been put in order since the last doubt of any of our pages. */
async function isKnown(): Promise<boolean> {
  await doubting;
  return (await readSessionNote(orderedNote)) === (await lastDoubt());
}

const lastDoubt = async (): Promise<unknown> => (await readSessionNote(doubtNote)) ?? never;

/** @returns whether the log is a new one now; false where the disk has no room for it, or it has come into doubt meanwhile */
async function renew(): Promise<boolean> {
  if (!(await hasRoom())) await spendReserve();
  if (!(await hasRoom())) return false;
  const doubt = await lastDoubt(); // before: what tears the log while it is changed must not count as put in order
  await changeLog();
  await writeSessionNote(orderedNote, doubt);
  void layUpReserve().catch(() => {}); // next time
  return await isKnown();
}

/**
 * Deleting a database is what makes Chromium write what its log holds into a table and begin another log; so an idle
 * one is made and deleted. That goes on after the answer, and comes to nothing when something else is written at that
 * very moment: hence the pause, in which we write nothing, and the second time, should the browser itself have written.
 */
async function changeLog(): Promise<void> {
  if ((await indexedDB.databases()).length === 0) return; // nothing to lose yet
  for (let time = 0; time < 2; time++) {
    (await answerTo(indexedDB.open(idle))).close();
    await answerTo(indexedDB.deleteDatabase(idle));
    await new Promise((resolve) => setTimeout(resolve, quiet));
  }
}
