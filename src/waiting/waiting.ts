import type { Clipping } from "#core/clipping.ts";
import type { ProblemCode } from "#core/problem.ts";
import type { Decisions } from "#core/removal.ts";
import { newId } from "#core/new-id.ts";
import { addArticle } from "#library/articles.ts";
import { hasRoom } from "#library/reserve.ts";
import { isObject, type Unknown } from "#messages/guards.ts";
import { readClipping, readDecisions } from "#messages/shape.ts";
import { dropNote, readNotes, writeNote } from "#platform/local-notes.ts";
import { dropSessionNote, readSessionNotes, writeSessionNote } from "#platform/session-notes.ts";

/** Clippings that the library had no room for, or did not open for. They wait where they outlive the browser, or in memory where the disk is what is full. */
const prefix = "waiting:";

/** Failures that pass: room is made, a page is closed, the browser is itself again. */
const passing: ReadonlySet<ProblemCode> = new Set(["storageFull", "libraryClosed", "libraryBlocked"]);

export const mayPass = (code: ProblemCode): boolean => passing.has(code);

/**
 * Keeps a clipping until it can be saved; without its snapshot, which is the largest part and the one it can do without.
 * What waited of the same address goes only when this is written down in its stead.
 * @returns whether it waits now
 */
export async function keepWaiting(clipping: Clipping, decisions: Decisions): Promise<boolean> {
  const [name, note] = [`${prefix}${clipping.canonicalUrl}`, { id: newId(), clipping: { ...clipping, snapshot: null }, decisions }];
  return await inTurn(async () => {
    const isOnDisk = (await hasRoom()) && (await did(writeNote(name, note)));
    const waits = isOnDisk || (await did(writeSessionNote(name, note)));
    if (waits) await did(isOnDisk ? dropSessionNote(name) : dropNote(name)); // what waited of that page before
    return waits;
  });
}

/** The page has been saved: an older clipping of it that still waits would only come over the newer one. */
export const waitNoMore = (canonicalUrl: string): Promise<void> => drop(`${prefix}${canonicalUrl}`);

/** How many wait. */
export const countWaiting = async (): Promise<number> => (await notes()).filter(isReadable).length;

/** How many more were kept by a version that writes clippings otherwise, and wait for one that reads them. */
export const countUnreadable = async (): Promise<number> => (await notes()).filter((each) => !isReadable(each)).length;

/** The person has done with those. */
export async function dropUnreadable(): Promise<void> {
  for (const [name, note] of await notes()) if (!isReadable([name, note])) await dropUnlessOvertaken(name, note);
}

type Named = readonly [name: string, note: Unknown];

const isReadable = ([, note]: Named): boolean => readClipping(note["clipping"]) !== null;

/** Tries each again; what is saved waits no longer. What this version cannot read stays. @returns how many still wait, of those that it can */
export async function saveWaiting(): Promise<number> {
  for (const [name, note] of await notes()) {
    const clipping = readClipping(note["clipping"]);
    if (!clipping || !(await isLatest(name, note))) continue; // its page has been saved meanwhile
    const saved = await addArticle(clipping, readDecisions(note["decisions"], clipping.removed) ?? {});
    if (saved.ok) await dropUnlessOvertaken(name, note); // whatever else stands in the way may pass
  }
  return await countWaiting();
}

async function notes(): Promise<readonly Named[]> {
  const all = { ...(await readNotes()), ...(await readSessionNotes()) };
  return Object.entries(all).flatMap(([name, note]) => (name.startsWith(prefix) ? [[name, isObject(note) ? note : {}] as const] : []));
}

/** A later text of the same address may have come to wait while the earlier was being saved. */
const dropUnlessOvertaken = (name: string, note: Unknown): Promise<void> => inTurn(async () => ((await isLatest(name, note)) ? await drop(name) : undefined));

async function isLatest(name: string, note: Unknown): Promise<boolean> {
  const now = (await notes()).find(([each]) => each === name)?.[1];
  return now !== undefined && now["id"] === note["id"];
}

/** Writing down and taking away by turns, of whichever of our pages. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request("offprint-waiting", work);

/** A full disk may refuse even that; then it is tried once more, and saved as the same article. */
async function drop(name: string): Promise<void> {
  await Promise.all([did(dropNote(name)), did(dropSessionNote(name))]);
}

const did = (step: Promise<void>): Promise<boolean> => step.then(() => true, () => false);
