import { browser } from "./browser.ts";

/** A note outside the library's database (`storage.local`), which does not go when that goes. Nothing private belongs here. */
export async function readNote(name: string): Promise<unknown> {
  return (await browser.storage.local.get(name))[name];
}

export const readNotes = (): Promise<Record<string, unknown>> => browser.storage.local.get(null);

export const dropNote = (name: string): Promise<void> => browser.storage.local.remove(name);

/** Resolves when the browser has accepted it. */
export async function writeNote(name: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}
