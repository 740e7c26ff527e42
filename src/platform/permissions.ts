import { browser } from "./browser.ts";

const everyTab = { permissions: ["tabs" as const] };

/** May we see the address of every tab? */
export const maySeeTabs = (): Promise<boolean> => browser.permissions.contains(everyTab);

/** Asks the person. Call it straight from a click, before any `await`: browsers take it from nowhere else. */
export const askToSeeTabs = (): Promise<boolean> => browser.permissions.request(everyTab);

export const giveUpSeeingTabs = (): Promise<boolean> => browser.permissions.remove(everyTab);

/** Calls `listener` whenever any permission is given or taken back. */
export function watchPermissions(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
