import { browser } from "./browser.ts";

/** A note outside the library's database (`storage.local`), which does not go when that goes. Nothing private belongs here. */
export async function readNote(name: string): Promise<unknown> {
  return (await browser.storage.local.get(name))[name];
}

/** Resolves when the browser has accepted it. */
export async function writeNote(name: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}
