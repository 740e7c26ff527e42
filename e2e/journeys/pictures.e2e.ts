import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Browser, View } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { violations } from "./axe.ts";
import { hosts, openPictureSite, titleOf, type PictureSite } from "./picture-site.ts";
import { clickOn, save } from "./steps.ts";

let site: PictureSite;
beforeAll(async () => {
  site = await openPictureSite();
});
afterEach(() => site.release());
afterAll(() => site.close());

const patternsOf = (...all: readonly string[]): readonly string[] => all.map((host) => `*://${host}/*`);
const patterns = patternsOf(hosts.shut, hosts.checked);
const everyPattern = patternsOf(...Object.values(hosts));

/** What the page may read of a story: with its lead, and without the three that lie where it may not. */
const readable = ["background-lead", "same-origin", "srcset", "picture-element", "noscript", "amp", "cors-open"];
const behindPermission = ["cors-shut", "cors-shut-too"];

/** The reader on a story, from the list. */
async function read(browser: Browser, story: string): Promise<View> {
  const reader = await browser.openExtensionPage("reader/index.html");
  await reader.click(".shelf-link", { text: titleOf(story) });
  await reader.waitFor(".prose > *");
  return reader;
}

/** Names of the pictures that paint. */
const painted = (reader: View): Promise<readonly string[]> =>
  reader.evaluate(async () => {
    const images = [...document.querySelectorAll<HTMLImageElement>(".sheet article img[src]")];
    await Promise.all(images.map((image) => image.decode().catch(() => {})));
    const named = images.filter(({ naturalWidth }) => naturalWidth > 0).map((image) => image.dataset["remote"] ?? "background-lead");
    return named.map((address) => address.replace(/.*\/|\.bmp$/g, ""));
  });

const allPainted = (reader: View, names: readonly string[]) => expect.poll(async () => (await painted(reader)).toSorted(), { timeout: 60_000 }).toEqual([...names].toSorted());

const asked = (story: string) => site.requests.filter(({ path }) => path.startsWith(`/${story}/`));

forEachBrowser(
  "Pictures",
  (browser) => {
    test("what the page may read is kept, the rest is offered by host, and goes on when the prompt has closed the popup", async () => {
      const { popup } = await clickOn(browser(), site.page("Torr"));
      await save(popup);
      await popup.waitFor(".pictures-offer[data-hosts='2']");
      expect(await popup.text(".pictures-note")).toMatch(/7 of 10 pictures are kept.*3 pictures lie at.*127\.0\.0\.3.*127\.0\.0\.4/);
      await popup.click("[data-act=keep-pictures]");
      await browser().allowHosts(patterns);
      const reader = await read(browser(), "Torr");
      await allPainted(reader, [...readable, ...behindPermission]);
      await reader.close();
    });

    test("with the network cut every picture that was allowed paints, and reading asks nobody for anything", async () => {
      const before = site.requests.length;
      await browser().setOffline(true);
      const reader = await read(browser(), "Torr");
      await allPainted(reader, [...readable, ...behindPermission]);
      await reader.reload(true);
      await allPainted(reader, [...readable, ...behindPermission]);
      await reader.close();
      await browser().setOffline(false);
      expect(site.requests.length).toBe(before);
    });

    test("a picture that its server refuses ends as caption, link and reason, and can be asked for again", async () => {
      const reader = await read(browser(), "Torr");
      await reader.waitFor(".missing-picture[data-absence=refused] .missing-picture-why");
      expect(await reader.text("figure:has(.missing-picture) figcaption")).toBe("Lent to who comes from the paper.");
      expect(await reader.evaluate(() => document.querySelector<HTMLAnchorElement>(".missing-picture a")?.hostname)).toBe(hosts.checked);
      expect(await reader.text("[data-absence=refused]")).not.toBe("");
      await reader.waitFor("[data-act=pictures-again]");
      await reader.close();
    });

    test("no counter of visits is asked for, and what we ask carries nothing of the person", () => {
      expect(site.requests.filter(({ host }) => host === "beacons")).toEqual([]);
      const ours = asked("Torr").filter(({ headers }) => headers.accept?.startsWith("image/avif,image/webp,image/png,image/jpeg,image/gif"));
      expect(new Set(ours.map(({ host }) => host))).toEqual(new Set(["shut", "checked"]));
      for (const { headers } of ours) expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, undefined]);
    });

    test("a popup closed in the midst of it stops nothing; popup, list and reader say how far it is, to the ear too", async () => {
      site.hold();
      const { popup } = await clickOn(browser(), site.page("Skerry"));
      await save(popup);
      await popup.waitFor("[data-pictures=coming] progress");
      expect(await violations(popup)).toEqual([]);
      await popup.close();
      const list = await browser().openExtensionPage("reader/index.html");
      await list.waitFor(".shelf-pictures");
      expect(await violations(list)).toEqual([]);
      await list.close();
      const reader = await read(browser(), "Skerry");
      await reader.waitFor("[data-pictures=coming] progress");
      expect(await violations(reader)).toEqual([]);
      site.release();
      await allPainted(reader, [...readable, ...behindPermission]);
      await reader.close();
    });

    test("a background stopped in the midst of it comes back and goes on", async () => {
      site.hold();
      const { popup } = await clickOn(browser(), site.page("Holm"));
      await save(popup);
      await expect.poll(() => asked("Holm").length).toBeGreaterThan(1);
      await popup.close();
      await browser().stopBackground();
      site.release();
      const reader = await read(browser(), "Holm");
      await allPainted(reader, [...readable, ...behindPermission]);
      await reader.close();
    });

    test("a browser killed in the midst of it goes on when it is started again; what only the page could read is offered", async () => {
      site.hold();
      const { popup } = await clickOn(browser(), site.page("Fair"));
      await save(popup);
      await expect.poll(() => asked("Fair").length).toBeGreaterThan(1);
      await browser().relaunch();
      site.release();
      const reader = await read(browser(), "Fair");
      await reader.waitFor("[data-pictures=missing] [data-act=keep-pictures]", { timeout: 60_000 });
      await expect.poll(() => painted(reader), { timeout: 60_000 }).toEqual(expect.arrayContaining(behindPermission)); // allowed before, so nobody had to say so again
      await reader.click("[data-act=keep-pictures]");
      await browser().allowHosts(everyPattern);
      await allPainted(reader, [...readable, ...behindPermission]);
      await reader.close();
    });

    test("our own pages reported no error on the whole way", async () => {
      expect(await browser().complaints()).toEqual([]);
    });
  },
  { grantable: everyPattern },
);
