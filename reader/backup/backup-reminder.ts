import { readStanding } from "#library/standing.ts";
import { readNote, writeNote } from "#platform/local-notes.ts";
import { interval, isDue, noBackup, readBackupNote, type BackupNote } from "./backup-due.ts";

const name = "backup";

export const backupNote = async (): Promise<BackupNote> => readBackupNote(await readNote(name)) ?? noBackup;

const change = async (part: Partial<BackupNote>): Promise<void> => writeNote(name, { ...(await backupNote()), ...part } satisfies BackupNote);

/** Whether the person is to be reminded, now. @throws what `problemOf` understands */
export async function isReminderDue(): Promise<boolean> {
  const [note, { saves }] = await Promise.all([backupNote(), readStanding()]);
  return isDue(note, saves, Date.now());
}

/** A backup has been made. */
export const noteBackup = async (): Promise<void> => change({ at: Date.now(), saves: (await readStanding()).saves });

/** Not now: in a month again. */
export const putOffReminder = (): Promise<void> => change({ quietUntil: Date.now() + interval });

export const switchReminder = (isOn: boolean): Promise<void> => change({ isOn });
