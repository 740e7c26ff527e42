import type { Browser, View } from "../browsers/browser.ts";
import { readRows } from "./rows.ts";

export interface Audit {
  /** Titles of all articles that are whole. */
  readonly found: readonly string[];
  /** What is not whole, in words. */
  readonly halves: readonly string[];
  /** The warning on the library's page, if there is one. */
  readonly alarm: string | null;
}

/** Opens the library as a person would, reads what it says of itself, and then every row of its database. */
export async function auditLibrary(browser: Browser): Promise<Audit> {
  const view = await openList(browser);
  const rows = await view.evaluate(readRows);
  const alarm = await alarmOn(view);
  await view.close();
  return { ...rows, alarm };
}

/** The library's page, once it has shown its list or said why it cannot. */
export async function openList(browser: Browser): Promise<View> {
  const view = await browser.openExtensionPage("reader/index.html");
  await view.waitFor(".shelf-item, .empty, [data-problem], [data-loss]");
  return view;
}

const alarmOn = (view: View): Promise<string | null> =>
  view.evaluate(async () => {
    // The witness has been asked when the page was drawn; its answer needs a turn or two.
    await new Promise((resolve) => setTimeout(resolve, 150));
    const note = document.querySelector<HTMLElement>("[data-loss], [data-problem]");
    return note && `${note.dataset["loss"] ?? note.dataset["problem"] ?? ""}: ${note.innerText}`;
  });
