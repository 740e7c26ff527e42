import { afterAll, beforeAll, expect, test } from "vitest";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { servePages, type Server } from "../server.ts";
import { articleText, clickOn, expectationsOf, openNewest, save } from "./steps.ts";

let server: Server;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

const page = () => `${server.origin}/wordpress-wpdiscuz/`;

forEachBrowser("The options", (browser) => {
  test("a kind that is switched off is kept at the next click, and taken out again once it is on", async () => {
    const options = await browser().openExtensionPage("options/index.html");
    await options.click("[data-kind=readAlso] input");
    await save((await clickOn(browser(), page())).popup);
    const kept = await openNewest(browser());
    expect(await articleText(kept)).toContain("Read Also");
    await kept.close();

    await options.click("[data-kind=readAlso] input");
    await options.close();
    await save((await clickOn(browser(), page())).popup);
    const without = await openNewest(browser());
    expect(await articleText(without)).not.toContain("Read Also");
    await without.close();
  });

  test("a filter of one's own changes what the next save keeps, and a bad line is named", async () => {
    const [first = ""] = expectationsOf("wordpress-wpdiscuz").must;
    const options = await browser().openExtensionPage("options/index.html");
    await options.fill(".editor", `127.0.0.1##p:has-text(${first})\n##p[\n`);
    await options.waitFor("[data-line='2']");
    await options.press("Control+s");
    await options.waitFor("[data-filters=saved]");
    await options.close();

    await save((await clickOn(browser(), page())).popup);
    const reader = await openNewest(browser());
    expect(await articleText(reader)).not.toContain(first);
    await reader.waitFor(".removed-block code", { text: `127.0.0.1##p:has-text(${first})` });
    await reader.close();
  });
});
