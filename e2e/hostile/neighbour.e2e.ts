import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { clickOn, ownLines, save } from "../journeys/steps.ts";
import { story } from "./attack.ts";

/** Where the neighbour (`neighbour/`) is told whom to attack, and says what it has tried and what it has got. */
let server: Server;
let origin = "";
const told: string[] = [];
beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const isPage = url.startsWith("/page");
    if (!isPage) told.push(url);
    const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>The ferry is late again</title><body><article><h1>The ferry is late again</h1>${story.map((text) => `<p>${text}</p>`).join("")}</article>`;
    response.writeHead(isPage ? 200 : 204, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(isPage ? html : undefined);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const got = (): readonly string[] => told.filter((each) => each.startsWith("/got/"));

/** Our id as the browsers know us from outside: Firefox's is the one of the manifest. */
const idOf = (extensionOrigin: string): string => (extensionOrigin.startsWith("moz") ? "offprint@offprint.example" : new URL(extensionOrigin).host);

forEachBrowser(
  "Another extension, with every right over pages,", (browser) => {
    beforeAll(() => void (told.length = 0));

    test("gets no answer, no file, no frame and no page of ours, and sees nothing of a click", async () => {
      const { extensionOrigin } = browser();
      const { tab, popup } = await clickOn(browser(), `${origin}/page?id=${encodeURIComponent(idOf(extensionOrigin))}&origin=${encodeURIComponent(extensionOrigin)}`);
      await save(popup);
      await tab.evaluate(() => void dispatchEvent(new Event("offprint-was-here")));
      await expect.poll(() => told.filter((each) => each.startsWith("/tried/")).toSorted(), { timeout: 30_000 }).toEqual(["/tried/all", "/tried/files", "/tried/frames", "/tried/globals", "/tried/messages", "/tried/port", "/tried/tabs"]);
      expect(got()).toEqual([]);
      await popup.close();
      await tab.close();
    });

    test("looks into the picker and presses every button, and nothing is picked but what the person points at", async () => {
      const before = await ownLines(browser());
      const { tab, popup } = await clickOn(browser(), `${origin}/page?id=${encodeURIComponent(idOf(browser().extensionOrigin))}`);
      await popup.click("[data-action=pick]");
      await popup.waitUntilClosed();
      const hosts = () => tab.evaluate(() => document.querySelectorAll("html > :not(head, body)").length);
      await expect.poll(hosts).toBe(1);
      await tab.evaluate(() => void dispatchEvent(new Event("offprint-is-picking")));
      await expect.poll(() => told).toContain("/tried/picker");
      expect([await hosts(), await ownLines(browser())]).toEqual([1, before]);
      await tab.bringToFront();
      await tab.click("p");
      await tab.press("Tab");
      await tab.press("Enter");
      await expect.poll(() => ownLines(browser()), { timeout: 20_000 }).toBe("127.0.0.1##article > p:nth-of-type(1)");
      expect(got()).toEqual([]);
      await tab.close();
    });
  },
  { beside: "e2e/hostile/neighbour" },
);
