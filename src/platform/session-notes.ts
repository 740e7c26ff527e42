import { browser } from "./browser.ts";

/** Notes that outlive the popup and the background, and not the browser (`storage.session`): they need no room on the disk. */
export const readSessionNotes = (): Promise<Record<string, unknown>> => browser.storage.session.get(null);

/** Rejects where it is more than the browser holds, about 10 MB in all. */
export const writeSessionNote = (name: string, value: unknown): Promise<void> => browser.storage.session.set({ [name]: value });

export const dropSessionNote = (name: string): Promise<void> => browser.storage.session.remove(name);

export const readSessionNote = async (name: string): Promise<unknown> => (await browser.storage.session.get(name))[name];
