import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Tab } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { clickOn, ownLines } from "../journeys/steps.ts";
import { story } from "./attack.ts";

/** Pages in a sandbox, which have no origin: there no shield can stand before the picker, and the page hears first. */
const pages: Readonly<Record<string, string>> = {
  "/plain": "",
  /** Keeps to itself whatever is pressed. */
  "/deaf": `<script>
    for (const type of ["pointermove", "pointerdown", "pointerup", "mousedown", "mouseup", "click", "keydown", "keyup", "keypress"]) {
      addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, { capture: true });
    }
  </script>`,
  /** Presses buttons of ours, or what it takes for them, and types. */
  "/pushy": `<script>
    const press = () => { for (const each of [document.documentElement.lastElementChild, document.querySelector("[popover]"), document.body]) if (each) {
      for (const type of ["pointermove", "pointerdown", "mousedown", "mouseup", "click"]) each.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 200, clientY: 200, isPrimary: true }));
      for (const key of ["ArrowDown", "Enter", "Tab", "Enter"]) each.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
    } };
    setInterval(press, 50);
  </script>`,
};

let server: Server;
let origin = "";
beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const html = `<!doctype html><html lang="en"><title>The ferry is late again</title><body><article><h1>The ferry is late again</h1>${story.map((text) => `<p>${text}</p>`).join("")}</article>${pages[url] ?? ""}`;
    response.writeHead(url in pages ? 200 : 404, { "content-type": "text/html; charset=utf-8", "content-security-policy": "sandbox allow-scripts" }).end(html);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Elements that stand beside the page's own. */
const standing = (tab: Tab): Promise<number> => tab.evaluate(() => document.querySelectorAll("html > :not(head, body)").length);

async function pickOn(browser: Browser, address: string): Promise<Tab> {
  const { tab, popup } = await clickOn(browser, address);
  await popup.click("[data-action=pick]");
  await popup.waitUntilClosed();
  await expect.poll(() => standing(tab)).toBe(1);
  return tab;
}

forEachBrowser("The picker without a shield", (browser) => {
  test("in a page without an origin something is picked all the same", async () => {
    const tab = await pickOn(browser(), `${origin}/plain`);
    expect(await tab.evaluate(() => window.origin)).toBe("null");
    await tab.click("p");
    await tab.press("Tab");
    await tab.press("Enter");
    await expect.poll(() => ownLines(browser()), { timeout: 20_000 }).toMatch(/^127\.0\.0\.1##\S/);
    await tab.bringToFront();
    await tab.press("Escape");
    await expect.poll(() => standing(tab)).toBe(0);
    await tab.close();
  });

  test("a page that keeps to itself whatever is pressed holds nobody in it: a click on our button ends it", async () => {
    const tab = await pickOn(browser(), `${origin}/deaf`);
    const hosts = () => tab.evaluate(() => document.querySelectorAll("html > :not(head, body)").length);
    await tab.press("Escape");
    expect(await hosts()).toBe(1);
    const popup = await browser().clickToolbar(tab);
    await popup.waitFor(".preview .preview-title");
    expect(await hosts()).toBe(0);
    await popup.close();
    await tab.close();
  });

  test("what such a page pretends was pressed picks nothing", async () => {
    const before = await ownLines(browser());
    const tab = await pickOn(browser(), `${origin}/pushy`);
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // twenty times over
    expect(await ownLines(browser())).toBe(before);
    await tab.close();
  });
});
