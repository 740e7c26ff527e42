import { browser } from "#platform/browser.ts";
import { readNote, writeNote } from "#platform/local-notes.ts";
import { openPage } from "#platform/tabs.ts";

const note = "welcomed";

/** Shows what a click does, once: when Offprint has come, and neither after an update nor when it is loaded anew. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void (reason === "install" && welcome()));
}

async function welcome(): Promise<void> {
  if (await readNote(note)) return;
  await writeNote(note, true);
  await openPage("reader/index.html#/welcome");
}
