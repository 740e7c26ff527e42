import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { servePages, type Server } from "../server.ts";
import { articleText, clickOn, expectationsOf, openNewest, ownLines, save } from "./steps.ts";

let server: Server;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

const slug = "wordpress-wpdiscuz";
const page = () => `${server.origin}/${slug}/`;
const [first = "", second = ""] = expectationsOf(slug).must;

/** Writes the person's filters, and saves them. */
async function writeFilters(browser: Browser, text: string): Promise<void> {
  const options = await browser.openExtensionPage("options/index.html");
  await options.waitFor(".editor");
  await options.fill(".editor", text);
  await options.waitFor("[data-filters=unsaved]");
  await options.press("Control+s");
  await options.waitFor("[data-filters=saved]");
  await options.close();
}

async function savedText(browser: Browser): Promise<string> {
  const { popup } = await clickOn(browser, page());
  await save(popup);
  const reader = await openNewest(browser);
  const text = await articleText(reader);
  await reader.close();
  return text;
}

/** Opens the picker from the popup. */
async function pickOn(browser: Browser): Promise<Tab> {
  const { tab, popup } = await clickOn(browser, page());
  await popup.click("[data-action=pick]");
  await popup.waitUntilClosed();
  await expect.poll(() => hosts(tab)).toBe(1);
  return tab;
}

/** Elements that stand beside the page's own. */
const hosts = (tab: Tab): Promise<number> => tab.evaluate(() => document.querySelectorAll("html > :not(head, body)").length);

forEachBrowser("Filters", (browser) => {
  test("a line is written, seen at work on a saved article, saved, and holds at the next click", async () => {
    expect(await savedText(browser())).toContain(first);
    const options = await browser().openExtensionPage("options/index.html");
    await options.waitFor(".editor");
    await options.fill(".editor", `127.0.0.1##p:has-text(${first})`);
    const choose = () =>
      options.evaluate(() => {
        const choice = document.querySelector<HTMLSelectElement>("[data-preview=article]");
        if (!choice?.options[2]) return false;
        choice.value = choice.options[2].value;
        choice.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      });
    await expect.poll(choose, { timeout: 15_000 }).toBe(true);
    await options.waitFor("[data-cut=yours]", { text: first });
    await options.press("Control+s");
    await options.waitFor("[data-filters=saved]");
    await options.close();
    expect(await savedText(browser())).not.toContain(first);
  });

  test("a line that would take the article is held back in the popup, until the person insists", async () => {
    await writeFilters(browser(), "127.0.0.1##p");
    const { popup } = await clickOn(browser(), page());
    await popup.waitFor("[data-held=tooMuch]", { text: "127.0.0.1##p" });
    await popup.click("[data-held=tooMuch] button");
    await popup.waitFor("[data-held]", { gone: true });
    await writeFilters(browser(), "");
  });

  test("a block that was taken out is kept here for good, by a line that is shown first and can be undone", async () => {
    const { popup } = await clickOn(browser(), page());
    await popup.click(".taken-out > summary");
    await popup.click("[data-action=always-keep]");
    await popup.waitFor("[data-proposed=open] input", { text: /^127\.0\.0\.1#[@+]#/ });
    await popup.click("[data-action=keep-line]");
    await popup.waitFor("[data-proposed=kept]");
    await popup.click("[data-action=undo-line]");
    await popup.waitFor("[data-proposed=open]");
    await popup.click("[data-action=keep-line]");
    await popup.waitFor("[data-proposed=kept]");
    expect(await ownLines(browser())).toMatch(/^127\.0\.0\.1#[@+]#/);
    await writeFilters(browser(), "");
  });

  test("what is pointed at on the page is always removed, and the page itself is not touched", async () => {
    const tab = await pickOn(browser());
    const before = await tab.evaluate(() => document.body.outerHTML);
    await tab.click("p");
    await tab.press("Tab");
    await tab.press("Enter");
    await expect.poll(() => ownLines(browser()), { timeout: 20_000 }).toMatch(/^127\.0\.0\.1##\S/);
    await tab.bringToFront();
    expect(await tab.evaluate(() => document.body.outerHTML)).toBe(before);
    await tab.press("Escape");
    await expect.poll(() => hosts(tab)).toBe(0);
    await writeFilters(browser(), "");
  });

  test("what is pointed at is the article: the next click gives that and nothing else", async () => {
    const tab = await pickOn(browser());
    await tab.click("p");
    for (const key of ["Tab", "Tab", "Tab", "Enter"] as const) await tab.press(key);
    await expect.poll(() => ownLines(browser()), { timeout: 20_000 }).toMatch(/^127\.0\.0\.1#=#\S/);
    const text = await savedText(browser());
    expect(text).toContain(first);
    expect(text).not.toContain(second);
    await writeFilters(browser(), "");
  });

  test("a paragraph of a saved article is removed and taken back; another is always removed, here and at the next click", async () => {
    const { popup } = await clickOn(browser(), page());
    await save(popup);
    const reader = await openNewest(browser());
    await reader.click("[data-action=strike-open]");
    await reader.click(".prose p", { text: first });
    await reader.waitFor(".prose [data-chosen]", { text: first });
    await reader.click("[data-action=strike]");
    await expect.poll(() => articleText(reader)).not.toContain(first);
    await reader.press("Control+z");
    await expect.poll(() => articleText(reader)).toContain(first);

    await reader.click(".prose p", { text: first });
    await reader.click("[data-action=always-strike]");
    await reader.waitFor("[data-proposed=open] input", { text: /^127\.0\.0\.1##/ });
    await reader.click("[data-action=keep-line]");
    await reader.waitFor("[data-proposed=kept]");
    await expect.poll(() => articleText(reader)).not.toContain(first);
    await reader.close();
    expect(await ownLines(browser())).toMatch(/^127\.0\.0\.1##/);
    expect(await savedText(browser())).not.toContain(first);
    await writeFilters(browser(), "");
  });

  test("Escape leaves no trace and no line", async () => {
    const tab = await pickOn(browser());
    await tab.press("ArrowDown");
    await tab.press("ArrowUp");
    await tab.press("Escape");
    await expect.poll(() => hosts(tab)).toBe(0);
    expect(await ownLines(browser())).not.toContain("##");
  });

  test("hostile lines hurt nobody: the good one works, the article is there", async () => {
    const hostile = ["##p:has-text(/(a+)+$/)", `##${"p:has(".repeat(3000)}`, "x".repeat(40_000), "__proto__##.x", "##:has-text(__proto__)", "##div:has(~ .no-such-thing)", `127.0.0.1##p:has-text(${second})`];
    await writeFilters(browser(), hostile.join("\n"));
    const text = await savedText(browser());
    expect(text).toContain(first);
    expect(text).not.toContain(second);
  });

  test("our own pages reported no error on the whole way", async () => {
    expect(await browser().complaints()).toEqual([]);
  });
});
