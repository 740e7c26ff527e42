import { expect, test } from "vitest";
import { interval, isDue, noBackup, readBackupNote } from "./backup-due.ts";

const now = Date.UTC(2026, 4, 1);

test("a library that has grown without a backup is reminded of", () => {
  expect(isDue(noBackup, 20, now)).toBe(true);
});

test.each([
  ["little has been saved", noBackup, 19],
  ["the last backup is not a month old", { ...noBackup, at: now - interval + 1 }, 500],
  ["little has been saved since the last backup", { ...noBackup, at: now - 2 * interval, saves: 490 }, 500],
  ["the person does not want to hear of it now", { ...noBackup, quietUntil: now + 1 }, 500],
  ["the person does not want to hear of it at all", { ...noBackup, isOn: false }, 500],
])("nobody is reminded while %s", (_, note, saves) => {
  expect(isDue(note, saves, now)).toBe(false);
});

test.each([null, 7, {}, { at: "today", saves: 1, quietUntil: 0, isOn: true }, { at: null, saves: 1.5, quietUntil: 0, isOn: true }])("%j is no note", (value) => {
  expect(readBackupNote(value)).toBe(null);
});

test("a note comes back as it was", () => {
  const note = { at: 5, saves: 7, quietUntil: 9, isOn: false };
  expect(readBackupNote({ ...note })).toEqual(note);
});
