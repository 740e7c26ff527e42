import { LibraryError } from "./library-error.ts";
import { Library, libraryName, schemaVersion } from "./schema.ts";
import { tornLog, type Log } from "./torn-log.ts";

/** After this long a person must have been told, in milliseconds. */
export const patience = 2_000;
/** What holds the database was asked to let go at once; whoever has not by now does not. It leaves a person's page time to be drawn. */
const grace = 1_000;
/** Milliseconds that whoever reads first has for itself, before the log is put in order for whoever may write next. */
const readersOwn = 500;
/** After this long we give up, where nothing says that we are waiting in vain. A busy disk can take seconds. */
const longPatience = 10_000;

/** The way into the library: opens it once, and says what is wrong instead of hanging. A context has one. */
export class Door {
  readonly #library = new Library();
  /** A newer version of ours has asked for the database while we had it. Only new code may go on. */
  #isSuperseded = false;
  /** Another page holds the database in an older form and does not let go. */
  #isBlocked = false;
  /** The database that we wait for was of an older form. Only the first of those who wait hears that it is blocked. */
  #isOlder = false;
  #opening: Promise<Library> | undefined;
  #ordering: Promise<void> | undefined;
  /** Until then the library is for reading alone. */
  #mayWrite = false;
  /** How often the browser has closed the database. */
  #closings = 0;
  readonly #log: Log;

  constructor(log = tornLog) {
    this.#log = log;
    this.#library.use({ stack: "dbcore", create: (core) => ({ ...core, transaction: (stores, mode, options) => core.transaction(stores, this.#permitted(mode), options) }) });
    this.#library.on("close", () => {
      this.#mayWrite = false;
      this.#closings += 1;
      log.doubt();
    });
    this.#library.on("versionchange", ({ newVersion }) => {
      this.#isSuperseded ||= isNewer(newVersion ?? 0);
      this.#library.close({ disableAutoOpen: true });
    });
    this.#library.on("blocked", () => {
      this.#isBlocked = true;
    });
  }

  /**
   * The open database, to be written to as well.
   * @param limit milliseconds; one that another page blocks is given up after `grace` in any case
   * @throws LibraryError `libraryNewer`, `libraryBlocked` or `libraryClosed`, or what the browser threw
   */
  async open(limit = longPatience): Promise<Library> {
    if (this.#library.isOpen() && this.#mayWrite) return this.#library;
    return await this.#inTime(this.#whenWritable(), limit);
  }

  /** The open database for whoever writes nothing: not even the first in a session waits until its log has been put in order. */
  async openToRead(limit = longPatience): Promise<Library> {
    if (this.#library.isOpen()) return this.#library;
    return await this.#inTime(this.whenOpen(), limit);
  }

  /** The same, however long it takes. For whoever has already told the person that it does not open. */
  whenOpen(): Promise<Library> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #whenWritable(): Promise<Library> {
    this.#prepareToWrite(); // beside the opening
    const library = await this.whenOpen();
    if (!this.#mayWrite) await this.#putLogInOrder();
    return library;
  }

  /** Whoever writes asks again, and hears what is wrong. */
  #prepareToWrite(): void {
    if (!this.#mayWrite) this.#putLogInOrder().catch(() => {});
  }

  async #open(): Promise<Library> {
    if (this.#isSuperseded) throw new LibraryError({ code: "libraryNewer" });
    this.#isBlocked = false;
    const version = await refuseNewer();
    this.#isOlder = isOlder(version);
    if (!isCurrent(version)) await this.#putLogInOrder(); // to make it, or to bring it up to date, is to write
    if (!this.#library.isOpen()) await this.#library.open();
    setTimeout(() => this.#prepareToWrite(), readersOwn); // whoever reads now may be about to save
    return this.#library;
  }

  #putLogInOrder(): Promise<void> {
    this.#ordering ??= this.#askForLog().finally(() => (this.#ordering = undefined));
    return this.#ordering;
  }

  async #askForLog(): Promise<void> {
    if (this.#mayWrite) return;
    const before = this.#closings;
    const isWhole = await this.#log.isWhole();
    this.#mayWrite = isWhole && this.#closings === before; // an answer from before the database was closed tells nothing
  }

  async #inTime(opening: Promise<Library>, limit: number): Promise<Library> {
    const waiting = new AbortController();
    try {
      return await Promise.race([opening, this.#tooLate(limit, waiting.signal)]);
    } finally {
      waiting.abort();
    }
  }

  /** @throws LibraryError `storageFull` for writing behind what may be the torn end of the log */
  #permitted<Mode>(mode: Mode): Mode {
    if (mode === "readwrite" && !this.#mayWrite) throw new LibraryError({ code: "storageFull", detail: "no room to put the database in order" });
    return mode;
  }

  #tooLate(limit: number, signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const isBlocked = () => this.#isBlocked || this.#isOlder;
      const giveUp = () => reject(new LibraryError(isBlocked() ? { code: "libraryBlocked" } : { code: "libraryClosed", detail: "no answer in time" }));
      const timers = [
        setTimeout(() => isBlocked() && giveUp(), grace),
        setTimeout(giveUp, limit),
      ];
      signal.addEventListener("abort", () => {
        for (const timer of timers) clearTimeout(timer);
      });
    });
  }
}

/** The door of this context. */
export const door = new Door();

/** See `Door.open`. */
export const openLibrary = (): Promise<Library> => door.open();

/** See `Door.openToRead`. */
export const openToRead = (): Promise<Library> => door.openToRead();

/**
 * Asked before opening, because Dexie opens a newer database without an error, and may then add to it
 * what it misses.
 * @returns the version that is there, 0 for none
 */
async function refuseNewer(): Promise<number> {
  const databases = await indexedDB.databases();
  const version = databases.find(({ name }) => name === libraryName)?.version ?? 0;
  if (isNewer(version)) throw new LibraryError({ code: "libraryNewer", detail: `schema ${version}` });
  return version;
}

/** Dexie writes version 1 as 10, and 11 when it had to mend it. */
const isCurrent = (nativeVersion: number): boolean => Math.floor(nativeVersion / 10) === schemaVersion;

const isNewer = (nativeVersion: number): boolean => Math.floor(nativeVersion / 10) > schemaVersion;

const isOlder = (nativeVersion: number): boolean => nativeVersion > 0 && nativeVersion < 10 * schemaVersion;
