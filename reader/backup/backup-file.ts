/**
 * Where a backup is written before the browser takes it to the downloads: the origin's private files. Firefox has no
 * picker to save with, and so neither browser needs the library to pass through memory.
 */
const fileName = "offprint-backup.zip";

export async function newBackupFile(): Promise<WritableStream> {
  const folder = await navigator.storage.getDirectory();
  return await (await folder.getFileHandle(fileName, { create: true })).createWritable();
}

/** Hands the file that was written to the browser's downloads. */
export async function downloadBackup(day = new Date().toISOString().slice(0, 10)): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle(fileName)).getFile();
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: `offprint-${day}.zip` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the download has taken hold of it by then
}

/** Gives the room back; the file in the downloads is the person's own. */
export async function dropBackupFile(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  await folder.removeEntry(fileName).catch(() => {}); // there may be none
}
