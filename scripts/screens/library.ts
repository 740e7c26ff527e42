import type { Browser } from "../../e2e/browsers/browser.ts";

/** Own pages that between them show what an article can hold, in many scripts. The last saved stands first in the list. */
export const shown = [
  "everything-an-article-holds", "figures-tables-code", "ruby-japanese", "read-also-alone-chinese", "furniture-korean", "rtl-hebrew", "rtl-arabic",
  "read-also-within-hindi", "read-also-alone-bengali", "furniture-tamil", "furniture-thai", "mixed-scripts-urdu", "urdu-read-also", "wordpress-wpdiscuz",
] as const;

export type Shown = (typeof shown)[number];

/** Where each stands in the reader. */
export type Addresses = ReadonlyMap<Shown, string>;

/** Saves them all, each by a click on the toolbar button. */
export async function fillLibrary(browser: Browser, origin: string): Promise<Addresses> {
  const addresses = new Map<Shown, string>();
  for (const slug of shown) {
    const tab = await browser.open(`${origin}/${slug}/`);
    const popup = await browser.clickToolbar(tab);
    await popup.waitFor(".preview .preview-title");
    await popup.evaluate(async () => void (await document.fonts.ready)); // a typeface that comes in the midst of a click moves the button
    await popup.click("[data-action=save]");
    await popup.waitFor("[data-keeping=saved]");
    await new Promise((done) => setTimeout(done, 1_000)); // its pictures follow
    await popup.close();
    await tab.close();
    addresses.set(slug, await newest(browser));
  }
  return addresses;
}

async function newest(browser: Browser): Promise<string> {
  const list = await browser.openExtensionPage("reader/index.html");
  await list.waitFor(".shelf-item h2");
  const hash = await list.evaluate(() => document.querySelector<HTMLAnchorElement>(".shelf-link")?.hash ?? "");
  await list.close();
  return `reader/index.html${hash}`;
}
