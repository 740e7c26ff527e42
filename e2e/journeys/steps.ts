import { readFileSync } from "node:fs";
import type { Browser, Tab, View } from "../browsers/browser.ts";

/** Steps that several journeys share. */

interface Expectations {
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

/** What the page of that name must keep and must lose, as its own folder says. */
export const expectationsOf = (slug: string): Expectations =>
  JSON.parse(readFileSync(`e2e/pages/${slug}/expectations.json`, "utf8")) as Expectations;

/** Opens the page, really clicks the toolbar button, and waits until the popup shows its article. */
export async function clickOn(browser: Browser, address: string): Promise<{ tab: Tab; popup: View }> {
  const tab = await browser.open(address);
  const popup = await browser.clickToolbar(tab);
  await popup.waitFor(".preview .preview-title");
  return { tab, popup };
}

/** Saves from an open popup; resolves once it says so. */
export async function save(popup: View): Promise<void> {
  await popup.click("[data-action=save]");
  await popup.waitFor("[data-keeping=saved]");
}

/** The reader with the newest article, opened from its list. */
export async function openNewest(browser: Browser): Promise<View> {
  const reader = await browser.openExtensionPage("reader/index.html");
  await reader.click(".shelf-link");
  await reader.waitFor(".prose > *");
  return reader;
}

/** The words of the article as the reader shows it, and of nothing else on that page. */
export const articleText = (reader: View): Promise<string> => reader.text(".prose");

/** Articles in the library, counted by the reader's list itself. */
export async function countSaved(browser: Browser): Promise<number> {
  const reader = await browser.openExtensionPage("reader/index.html");
  await reader.waitFor(".shelf-item, .empty");
  const count = await reader.evaluate(() => Number(document.querySelector<HTMLElement>(".shelf")?.dataset["count"] ?? 0));
  await reader.close();
  return count;
}

/** The person's own filters, as the editor shows them. */
export async function ownLines(browser: Browser): Promise<string> {
  const options = await browser.openExtensionPage("options/index.html");
  await options.waitFor("[data-filters=saved], [data-filters=unsaved]");
  const lines = await options.evaluate(() => [...(document.querySelector(".editor")?.shadowRoot?.querySelectorAll(".cm-line:not(:has(.cm-placeholder))") ?? [])].map(({ textContent }) => textContent));
  await options.close();
  return lines.join("\n");
}
