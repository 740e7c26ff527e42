import { browser, type Tabs } from "./browser.ts";

/** The tab in front of the person, in the window where they clicked. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Resolves when a tab has finished loading, at once if it has; never after `signal` has said stop. */
export function whenLoaded(tabId: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const onUpdated = (updated: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
      if (updated === tabId && status === "complete") resolve();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    signal.addEventListener("abort", () => browser.tabs.onUpdated.removeListener(onUpdated), { once: true });
    void browser.tabs.get(tabId).then(({ status }) => status === "complete" && resolve(), () => {}); // a tab that is gone never loads
  });
}

/** Opens one of our own pages beside the tab in front. @param path from the extension's root */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
