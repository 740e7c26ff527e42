import { readSessionNote, writeSessionNote } from "./session-notes.ts";

const nameOf = (tabId: number): string => `picker:${tabId}`;

/** Which tab may hand in a picked line, and with which ticket. Pages and content scripts cannot read them; they end with the browser. */
export const pickerTickets = {
  give: (tabId: number, ticket: string): Promise<void> => writeSessionNote(nameOf(tabId), ticket),
  async isGood(tabId: number, ticket: string): Promise<boolean> {
    const kept = await readSessionNote(nameOf(tabId));
    return typeof kept === "string" && kept !== "" && kept === ticket;
  },
};
