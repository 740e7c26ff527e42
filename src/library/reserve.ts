import { isChromium } from "#platform/engine.ts";

/**
 * A file of no meaning in the origin's private folder. On a disk that has become full its room is what the browser's
 * database is put in order with: a file can be deleted where nothing can be written any more.
 */
const name = "reserve";

/** Bytes. The database's log and the table that it becomes, four mebibytes each at most, twice over. */
const size = 16 * 1024 * 1024;

/** Bytes that must be free before anything large is written to the database. */
const leastRoom = 8 * 1024 * 1024;

/** Bytes of free room that no minute is likely to fill, and the minute, in milliseconds. */
const plenty = 1024 * 1024 * 1024;
const aMinute = 60_000;

/** Until when there is plenty, as far as we know. */
let plentyUntil = 0;

/** Whether the disk has this much room. For whoever may store without limit Chromium's estimate is of the disk as it is; Firefox's is not. */
export async function hasRoom(bytes = leastRoom): Promise<boolean> {
  if (!isChromium() || Date.now() < plentyUntil) return true;
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate().catch((): StorageEstimate => ({})); // who does not know stops no save
  if (quota - usage >= plenty) plentyUntil = Date.now() + aMinute; // to answer Chromium looks at every picture's file, which takes longer than a save
  return quota - usage >= bytes;
}

/** Sets the room aside, unless it is, or the disk is nearly full as it is. */
export async function layUpReserve(): Promise<void> {
  if (!isChromium()) return;
  const folder = await navigator.storage.getDirectory();
  const isThere = await folder.getFileHandle(name).then((file) => file.getFile()).then((file) => file.size >= size, () => false); // one that was interrupted is empty
  if (isThere || !(await hasRoom(3 * size))) return;
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
  const chunk = new Uint8Array(1 << 16);
  for (let written = 0; written < size; written += chunk.length) await file.write(crypto.getRandomValues(chunk)); // what is alike takes no room on some disks
  await file.close();
}

export async function spendReserve(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  await folder.removeEntry(name).catch(() => {}); // spent already
}
