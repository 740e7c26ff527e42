import { LibraryError } from "./library-error.ts";
import { Library, libraryName, schemaVersion } from "./schema.ts";

const library = new Library();

/** A newer version of ours has asked for the database while we had it. Only new code may go on. */
let isSuperseded = false;
/** Another page holds the database in an older form and does not let go. */
let isBlocked = false;
let opening: Promise<Library> | undefined;

library.on("versionchange", ({ newVersion }) => {
  isSuperseded ||= isNewer(newVersion ?? 0);
  library.close({ disableAutoOpen: true });
});
library.on("blocked", () => {
  isBlocked = true;
});

/** After this long a person must have been told, in milliseconds. */
export const patience = 2_000;
/** After this long we give up, where nothing says that we are waiting in vain. A busy disk can take seconds. */
const longPatience = 10_000;

/**
 * The open database.
 * @param limit milliseconds; one that another page blocks is given up after `patience` in any case
 * @throws LibraryError `libraryNewer`, `libraryBlocked` or `libraryClosed`, or what the browser threw
 */
export async function openLibrary(limit = longPatience): Promise<Library> {
  if (library.isOpen()) return library;
  const waiting = new AbortController();
  try {
    return await Promise.race([whenOpen(), tooLate(limit, waiting.signal)]);
  } finally {
    waiting.abort();
  }
}

/** The open database, however long it takes. For whoever has already told the person that it does not open. */
export function whenOpen(): Promise<Library> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<Library> {
  if (isSuperseded) throw new LibraryError({ code: "libraryNewer" });
  if (library.isOpen()) return library;
  isBlocked = false;
  await refuseNewer();
  await library.open();
  return library;
}

/**
 * Asked before opening, because Dexie opens a newer database without an error, and may then add to it
 * what it misses.
 */
async function refuseNewer(): Promise<void> {
  const databases = await indexedDB.databases();
  const version = databases.find(({ name }) => name === libraryName)?.version ?? 0;
  if (isNewer(version)) throw new LibraryError({ code: "libraryNewer", detail: `schema ${version}` });
}

/** Dexie writes version 1 as 10, and 11 when it had to mend it. */
const isNewer = (nativeVersion: number): boolean => Math.floor(nativeVersion / 10) > schemaVersion;

function tooLate(limit: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(new LibraryError(isBlocked ? { code: "libraryBlocked" } : { code: "libraryClosed", detail: "no answer in time" }));
    const first = setTimeout(() => isBlocked && giveUp(), patience);
    const last = setTimeout(giveUp, limit);
    signal.addEventListener("abort", () => {
      clearTimeout(first);
      clearTimeout(last);
    });
  });
}
