import type { Clipping } from "#core/clipping.ts";
import type { ProblemCode } from "#core/problem.ts";
import type { Decisions } from "#core/removal.ts";
import { addArticle } from "#library/articles.ts";
import { isObject } from "#messages/guards.ts";
import { readClipping, readDecisions } from "#messages/shape.ts";
import { dropSessionNote, readSessionNotes, writeSessionNote } from "#platform/session-notes.ts";

/** Clippings that the library had no room for, or did not open for. They wait in memory, for the disk may be what is full. */
const prefix = "waiting:";

/** Failures that pass: room is made, a page is closed, the browser is itself again. */
const passing: ReadonlySet<ProblemCode> = new Set(["storageFull", "libraryClosed", "libraryBlocked"]);

export const mayPass = (code: ProblemCode): boolean => passing.has(code);

/**
 * Keeps a clipping until it can be saved; without its snapshot, which is the largest part and the one it can do without.
 * @returns whether it waits now
 */
export const keepWaiting = (clipping: Clipping, decisions: Decisions): Promise<boolean> =>
  writeSessionNote(`${prefix}${clipping.canonicalUrl}`, { clipping: { ...clipping, snapshot: null }, decisions }).then(() => true, () => false);

/** How many wait. */
export const countWaiting = async (): Promise<number> => (await names()).length;

/** Tries each again; what is saved waits no longer. @returns how many still wait */
export async function saveWaiting(): Promise<number> {
  const notes = await readSessionNotes();
  for (const name of await names()) {
    const note = notes[name];
    const clipping = isObject(note) ? readClipping(note["clipping"]) : null;
    const decisions = clipping && isObject(note) ? readDecisions(note["decisions"], clipping.removed) : null;
    const saved = clipping ? await addArticle(clipping, decisions ?? {}) : null;
    if (saved === null || saved.ok || !mayPass(saved.problem.code)) await dropSessionNote(name);
  }
  return await countWaiting();
}

const names = async (): Promise<readonly string[]> => Object.keys(await readSessionNotes()).filter((name) => name.startsWith(prefix));
