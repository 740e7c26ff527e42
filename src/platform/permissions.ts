import { browser } from "./browser.ts";

/** The optional permission behind the badge on every tab: the addresses of tabs that were not clicked in. */
const seeTabs = { permissions: ["tabs" as const] };

export const maySeeTabs = (): Promise<boolean> => browser.permissions.contains(seeTabs);

/**
 * Asks the person. Call it first thing in a click: after any `await` the browser refuses.
 * @returns whether it is granted now
 */
export const askToSeeTabs = (): Promise<boolean> => browser.permissions.request(seeTabs);

/** @returns whether it is gone now */
export const giveUpSeeingTabs = (): Promise<boolean> => browser.permissions.remove(seeTabs);

/** Calls `listener` whenever a permission comes or goes, from here or from the browser's own pages. */
export function watchPermissions(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
