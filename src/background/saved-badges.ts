import { canonicalUrl } from "#core/canonical-url.ts";
import { findArticle } from "#library/articles.ts";
import { browser, type Permissions, type Tabs } from "#platform/browser.ts";
import { badgeSaved, clearBadge, clearSavedBadge } from "./badge.ts";

/**
 * Keeps the sign of saved pages true. We are shown the address of a tab where the person has clicked,
 * until it leaves that site, and of every tab once they have granted `tabs`.
 */
export function keepSavedBadges(): void {
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === "loading" || url) void withTab(tabId, (tab) => follow(tab, clearBadge)); // another page, and another story
    else if (status === "complete") void withTab(tabId, look); // all that Firefox says when a page changes its own address
  });
  browser.tabs.onActivated.addListener(({ tabId }) => void withTab(tabId, look));
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes("tabs")) void lookEverywhere();
  });
  browser.permissions.onRemoved.addListener(({ permissions }: Permissions.Permissions) => {
    if (permissions?.includes("tabs")) void forgetEverywhere();
  });
}

/** Asked for anew: with the event, Firefox shows no address where only a click lets us see it. */
const withTab = (tabId: number, act: (tab: Tabs.Tab) => Promise<void>): Promise<void> => browser.tabs.get(tabId).then(act, () => {}); // it may be closed by now

/** Where we see no address, nothing has changed that we know of. */
const look = async (tab: Tabs.Tab): Promise<void> => (tab.url ? follow(tab, clearSavedBadge) : undefined);

async function follow({ id, url }: Tabs.Tab, clear: (tabId: number) => Promise<void>): Promise<void> {
  if (id === undefined) return;
  await ((await isSaved(url)) ? badgeSaved(id) : clear(id));
}

/** A library that does not open says so where the person asks something of it, not on every tab. */
const isSaved = async (url: string | undefined): Promise<boolean> =>
  url !== undefined && (await findArticle(canonicalUrl(url)).catch(() => undefined)) !== undefined;

async function lookEverywhere(): Promise<void> {
  for (const tab of await browser.tabs.query({})) await look(tab);
}

async function forgetEverywhere(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await clearSavedBadge(id);
}
