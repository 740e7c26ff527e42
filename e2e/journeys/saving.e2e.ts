import { afterAll, beforeAll, expect, test } from "vitest";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { servePages, type Server } from "../server.ts";
import { articleText, clickOn, countSaved, expectationsOf, openNewest, save } from "./steps.ts";

let server: Server;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

const at = (slug: string) => `${server.origin}/${slug}/`;

forEachBrowser("Saving", (browser) => {
  test("a click, Save, the network cut: the article is read offline, whole and alone", async () => {
    const own = await servePages();
    const { popup } = await clickOn(browser(), `${own.origin}/wordpress-wpdiscuz/`);
    await save(popup);
    await own.close();
    await browser().setOffline(true);
    const reader = await openNewest(browser());
    const text = await articleText(reader);
    const { must, mustNot } = expectationsOf("wordpress-wpdiscuz");
    for (const line of must) expect(text).toContain(line);
    for (const line of mustNot) expect(text).not.toContain(line);
    await browser().setOffline(false);
    await reader.close();
  });

  test("an article that is saved already says so, and is saved again as the same one", async () => {
    const first = await clickOn(browser(), at("urdu-read-also"));
    await save(first.popup);
    const before = await countSaved(browser());
    const again = await clickOn(browser(), `${at("urdu-read-also")}?utm_source=letter`);
    await again.popup.waitFor(".keep .quiet");
    await save(again.popup);
    expect(await countSaved(browser())).toBe(before);
  });

  test("a page without an article says so, still shows the library, and can be cleaned anyway", async () => {
    await save((await clickOn(browser(), at("opinion-in-class-comment"))).popup);
    const tab = await browser().open(at("front-page"));
    const popup = await browser().clickToolbar(tab);
    await popup.waitFor("[data-problem=noArticle]");
    await popup.waitFor(".shelf .book-title");
    await popup.click("[data-manner=anyway]");
    await popup.waitFor(".preview .preview-title");
    await save(popup);
  });

  test("what is selected is saved, and only that", async () => {
    const tab = await browser().open(at("front-page"));
    await tab.selectText("h1, h2");
    const chosen = await tab.evaluate(() => getSelection()?.toString().trim() ?? "");
    const popup = await browser().clickToolbar(tab);
    await popup.click("[data-manner=selection]");
    await popup.waitFor(".preview .preview-title");
    await save(popup);
    const reader = await openNewest(browser());
    expect(await articleText(reader)).toBe(chosen);
    await reader.close();
  });

  test("a popup closed in the middle of a save loses nothing", async () => {
    const before = await countSaved(browser());
    const { popup } = await clickOn(browser(), at("story-about-comment-sections"));
    const title = await popup.text(".preview-title");
    const press = popup.evaluate(() => {
      document.querySelector<HTMLElement>("[data-action=save]")?.click();
      window.close(); // before any answer can have come
    });
    await press.catch(() => {}); // the popup may be gone before it can answer us, too
    await popup.waitUntilClosed();
    const list = await browser().openExtensionPage("reader/index.html");
    await list.waitFor(".shelf-item h2", { text: title });
    await list.close();
    expect(await countSaved(browser())).toBe(before + 1);
  });

  test("what was said to be saved is there after the browser is killed", async () => {
    const { popup } = await clickOn(browser(), at("rtl-arabic"));
    const title = await popup.text(".preview-title");
    await save(popup);
    await browser().relaunch();
    const list = await browser().openExtensionPage("reader/index.html");
    await list.waitFor(".shelf-item h2", { text: title });
    await list.close();
  });

  test("the shortcut saves at once, and the button's badge says so", async () => {
    const tab = await browser().open(at("figures-tables-code"));
    const before = await countSaved(browser());
    await tab.bringToFront();
    await browser().runCommand("save-now", tab);
    const badge = async () => (await browser().badge(tab)).text;
    await expect.poll(badge, { timeout: 30_000 }).toBe("✓");
    expect(await countSaved(browser())).toBe(before + 1);
  });

  test("Read now opens the reader on the article", async () => {
    const { popup } = await clickOn(browser(), at("wordpress-wpdiscuz"));
    await popup.click("[data-action=read]");
    const reader = await browser().waitForExtensionPage("reader/index.html#/");
    await reader.waitFor(".prose p");
    await reader.close();
  });

  test("Enter saves", async () => {
    const { popup } = await clickOn(browser(), at("lazy-pictures"));
    await popup.press("Enter");
    await popup.waitFor("[data-keeping=saved]");
  });

  test("our own pages reported no error on the whole way", async () => {
    expect(await browser().complaints()).toEqual([]);
  });
});
