import { canonicalUrl } from "#core/canonical-url.ts";
import { findArticle } from "#library/articles.ts";
import { browser, type Permissions, type Tabs } from "#platform/browser.ts";
import { badgeSaved, clearBadge, clearSavedBadge } from "./badge.ts";

/**
 * Keeps the sign of saved pages true. We are shown the address of a tab where the person has clicked,
 * until it leaves that site, and of every tab once they have granted `tabs`.
 */
export function keepSavedBadges(): void {
  browser.tabs.onUpdated.addListener((_, { status, url }, tab) => {
    if (status === "loading" || url) void follow(tab, clearBadge); // another page, and another story
  });
  browser.tabs.onActivated.addListener(({ tabId }) => void browser.tabs.get(tabId).then(look, () => {}));
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes("tabs")) void lookEverywhere();
  });
  browser.permissions.onRemoved.addListener(({ permissions }: Permissions.Permissions) => {
    if (permissions?.includes("tabs")) void forgetEverywhere();
  });
}

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
