import type { Browser } from "../../e2e/browsers/browser.ts";

/** Own pages that between them show what an article can hold, in several scripts. The last saved stands first in the list. */
export const shown = [
  "figures-tables-code", "footnotes", "embed-tweet", "gallery-slider", "formula-mathml", "ruby-japanese", "rtl-hebrew",
  "rtl-arabic", "read-also-within-hindi", "furniture-thai", "mixed-scripts-urdu", "urdu-read-also", "wordpress-wpdiscuz",
] as const;

/** Saves them all, each by a click on the toolbar button. */
export async function fillLibrary(browser: Browser, origin: string): Promise<void> {
  for (const slug of shown) {
    const tab = await browser.open(`${origin}/${slug}/`);
    const popup = await browser.clickToolbar(tab);
    await popup.click("[data-action=save]");
    await popup.waitFor("[data-keeping=saved]");
    await popup.close();
    await tab.close();
  }
}
