import { afterAll, beforeAll, expect, test } from "vitest";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { servePages, type Server } from "../server.ts";
import { articleText, clickOn, openNewest, save } from "./steps.ts";

let server: Server;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

forEachBrowser("The ledger", (browser) => {
  test("every block has its reason in the popup, and one put back in the reader stays put back, offline", async () => {
    const { popup } = await clickOn(browser(), `${server.origin}/wordpress-wpdiscuz/`);
    await popup.click(".taken-out > summary");
    await popup.waitFor(".taken-out .block .block-reason");
    await save(popup);

    await browser().setOffline(true);
    const reader = await openNewest(browser());
    const block = await reader.evaluate(() => {
      const entries = [...document.querySelectorAll<HTMLElement>(".removed-block")];
      const entry = entries.find((each) => each.textContent?.includes("Read Also"));
      return { id: entry?.dataset["entry"] ?? "", text: entry?.querySelector(".removed-text")?.textContent ?? "" };
    });
    expect(block.text).toMatch(/^Read Also/);
    expect(await articleText(reader)).not.toContain(block.text);
    await reader.click(`[data-entry="${block.id}"] .decide`);
    await reader.waitFor(".prose [data-put-back]");
    expect(await articleText(reader)).toContain(block.text);
    await reader.close();

    const later = await openNewest(browser());
    await later.waitFor(".prose [data-put-back]");
    expect(await articleText(later)).toContain(block.text);
    await later.close();
    await browser().setOffline(false);
  });
});
