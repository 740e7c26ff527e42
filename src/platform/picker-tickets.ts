import { browser } from "./browser.ts";

const key = (tabId: number): string => `picker:${tabId}`;

/** Which tab may hand in a picked line, and with which ticket. Pages and content scripts cannot read them; they end with the browser. */
export const pickerTickets = {
  give: (tabId: number, ticket: string): Promise<void> => browser.storage.session.set({ [key(tabId)]: ticket }),
  async isGood(tabId: number, ticket: string): Promise<boolean> {
    const kept = (await browser.storage.session.get(key(tabId)))[key(tabId)];
    return typeof kept === "string" && kept !== "" && kept === ticket;
  },
};
