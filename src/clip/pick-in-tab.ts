import { newId } from "#core/new-id.ts";
import { pickerName, type PickWords } from "#core/picking.ts";
import { failure, type Result } from "#core/result.ts";
import { hostForLines } from "#filters/hosts.ts";
import { inTab } from "#messages/in-tab.ts";
import { browser } from "#platform/browser.ts";
import { pickerTickets } from "#platform/picker-tickets.ts";

/** How the picker is to speak. */
export interface Speech {
  readonly words: PickWords;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** Begins picking on the page of a tab. What is picked comes to the background, with the ticket that is given out here. */
export async function pickInTab(tabId: number, speech: Speech): Promise<Result<unknown>> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  if (!url || !URL.canParse(url)) return failure({ code: "pageForbidden" });
  const ticket = `${newId()}${crypto.randomUUID()}`;
  await pickerTickets.give(tabId, ticket);
  const injected = await inTab(tabId, { files: ["/picker.js"] });
  if (!injected.ok) return injected;
  const given = { ...speech, ticket, host: hostForLines(url) };
  return await inTab(tabId, { func: begin as (...args: never[]) => unknown, args: [pickerName, given] });
}

/** Ends a picker that stands in a tab, if there is one: whoever clicks on our button has done with it, whatever the page keeps from it. */
export async function endPicking(tabId: number): Promise<void> {
  await inTab(tabId, { func: begin as (...args: never[]) => unknown, args: [pickerName, null] });
}

/** Runs in the page: it may name nothing from here. */
function begin(name: string, given: unknown): null {
  const found = (globalThis as unknown as Record<string, unknown>)[name]; // without a picker an element of the page may be called so
  if (typeof found === "function") found(given);
  return null;
}
