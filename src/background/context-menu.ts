import type { Manner } from "#core/clipping.ts";
import { loadWords, t, type Key } from "#i18n/index.ts";
import { browser } from "#platform/browser.ts";
import { watchSettings } from "#platform/settings.ts";
import { saveTab } from "./save-tab.ts";

interface Item {
  readonly id: string;
  readonly context: "page" | "selection";
  readonly title: Key;
  readonly manner: Manner;
}

const items: readonly Item[] = [
  { id: "save", context: "page", title: "menu_save", manner: "article" },
  { id: "save-selection", context: "selection", title: "menu_save_selection", manner: "selection" },
];

/** *Save to Offprint*, on a page and on what is selected in it. */
export function offerInContextMenu(): void {
  browser.runtime.onInstalled.addListener(() => void create());
  browser.runtime.onStartup.addListener(() => void create()); // the browser's language may be another today
  watchSettings(() => void create()); // or the person has chosen one
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const item = items.find(({ id }) => id === menuItemId);
    if (item && tab?.id !== undefined) void saveTab(tab.id, item.manner);
  });
}

let creating = Promise.resolve();

/** One after the other: two at once would each find the other's items in the way. */
function create(): Promise<void> {
  creating = creating.catch(() => {}).then(createAll);
  return creating;
}

async function createAll(): Promise<void> {
  await loadWords();
  await browser.contextMenus.removeAll();
  for (const { id, context, title } of items) {
    browser.contextMenus.create({ id, contexts: [context], title: t(title), documentUrlPatterns: ["http://*/*", "https://*/*", "file:///*"] });
  }
}
