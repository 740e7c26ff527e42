/** What is remembered of backups, outside the library: it is to be there when that is not. */
export interface BackupNote {
  /** When the last was made, in milliseconds since the epoch; null for never. */
  readonly at: number | null;
  /** How many saves there had been then. */
  readonly saves: number;
  /** The person does not want to hear of it before. */
  readonly quietUntil: number;
  /** Whether the person wants to hear of it at all. */
  readonly isOn: boolean;
}

export const noBackup: BackupNote = { at: null, saves: 0, quietUntil: 0, isOn: true };

/** Saves since the last backup that are worth one. */
const enough = 20;

/** Milliseconds: nobody is reminded twice in that time. */
export const interval = 30 * 24 * 60 * 60 * 1000;

/** Whether it is time to remind of a backup. */
export function isDue({ at, saves, quietUntil, isOn }: BackupNote, savesNow: number, now: number): boolean {
  const isLongAgo = at === null || now - at > interval;
  return isOn && isLongAgo && now >= quietUntil && savesNow - saves >= enough;
}

/** Null of anything that is no such note. */
export function readBackupNote(value: unknown): BackupNote | null {
  if (typeof value !== "object" || value === null) return null;
  const { at, saves, quietUntil, isOn } = value as Partial<BackupNote>;
  const isSound = (at === null || Number.isFinite(at)) && Number.isSafeInteger(saves) && Number.isFinite(quietUntil) && typeof isOn === "boolean";
  return isSound ? { at: at ?? null, saves: saves ?? 0, quietUntil: quietUntil ?? 0, isOn: isOn ?? true } : null;
}
