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

/** All pages of a host, at any port: what a permission can name. */
const pagesOf = (host: string): string => `*://${host}/*`;

/** A host that the browser's patterns cannot name, nobody can have allowed. */
export const mayReadHost = (host: string): Promise<boolean> => browser.permissions.contains({ origins: [pagesOf(host)] }).catch(() => false);

/**
 * Asks the person to let us read these hosts, or every site. Call it first thing in a click, as `askToSeeTabs`; where we
 * may already, nobody is asked. What would name more than one host is left out: hosts come from pages. The prompt may close a popup: whoever must know listens for `onAdded` in the background.
 * @returns whether it is granted now
 */
export const askToReadHosts = (hosts: readonly string[] | "every"): Promise<boolean> =>
  browser.permissions.request({ origins: hosts === "every" ? [pagesOf("*")] : hosts.filter(isOne).map(pagesOf) });

const isOne = (host: string): boolean => host !== "" && !/[*%]/.test(host);

/** The hosts that the person has allowed; `*` stands for every site. */
export async function allowedHosts(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = origins.map((pattern) => (pattern === "<all_urls>" ? "*" : (/^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern)));
  return [...new Set(hosts)].toSorted();
}

/** @param host as `allowedHosts` gives it @returns whether it is gone now */
export const giveUpHost = (host: string): Promise<boolean> => browser.permissions.remove({ origins: [pagesOf(host)] });

/** Calls `listener` whenever a permission comes or goes, from here or from the browser's own pages. */
export function watchPermissions(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
