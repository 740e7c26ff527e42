import { afterAll, beforeAll, expect, test } from "vitest";
import type { View } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { servePages, type Server } from "../server.ts";
import { clickOn, save } from "./steps.ts";

let server: Server;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

const titles = (view: View) => view.evaluate(() => [...document.querySelectorAll(".shelf-item h2")].map((each) => each.textContent));

forEachBrowser("The library", (browser) => {
  const openLibrary = async () => {
    const view = await browser().openExtensionPage("reader/index.html");
    await view.waitFor(".shelf-item h2");
    return view;
  };

  test("what was saved is found by words of its text, and shown where they stand", async () => {
    for (const slug of ["urdu-read-also", "wordpress-wpdiscuz", "rtl-arabic"]) await save((await clickOn(browser(), `${server.origin}/${slug}/`)).popup);
    const view = await openLibrary();
    await view.fill("input[type=search]", "pier \"grain pier\"");
    await view.waitFor(".shelf-excerpt mark");
    expect((await titles(view)).join()).toMatch(/grain pier/i);
    await view.close();
  });

  test("an article is starred, tagged and thrown away by keyboard, and comes back", async () => {
    const view = await openLibrary();
    const before = await titles(view);
    await view.press("j");
    await view.press("s");
    await view.waitFor("[data-act=unstar]");
    await view.press("x");
    await view.press("t");
    await view.fill(".tag-box .input", "Harbour");
    await view.press("Enter");
    await view.waitFor(".shelf-item .tag", { text: "Harbour" });
    await view.press("Escape");
    await view.press("Escape");
    await view.click(".shelf-item [data-act=trash]");
    await view.waitFor(".notice-bar button");
    await expect.poll(() => titles(view)).toEqual(before.slice(1));
    await view.click(".notice-bar button");
    await expect.poll(() => titles(view)).toEqual(before);
    await view.close();
  });

  test("a backup is made, the library wiped, the loss is noticed, and the backup brings it back", async () => {
    const view = await openLibrary();
    const before = await titles(view);
    await view.evaluate(() => void (location.hash = "#/backup"));
    await view.click("[data-act=backup]");
    await view.waitFor("[data-backup=done]");
    await view.evaluate(async () => {
      // What the person has in the downloads, taken aside, for this page gives the room back when it is left.
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle("offprint-backup.zip")).getFile();
      const aside = await (await folder.getFileHandle("aside.zip", { create: true })).createWritable();
      await aside.write(await file.arrayBuffer());
      await aside.close();
      await new Promise((done) => {
        const wipe = indexedDB.deleteDatabase("offprint");
        wipe.addEventListener("success", done);
      });
    });
    await view.close();

    const lost = await browser().openExtensionPage("reader/index.html");
    await lost.waitFor("[data-loss=empty] a");
    await lost.close();

    const empty = await browser().openExtensionPage("reader/index.html#/backup");
    await empty.waitFor("[data-restore] input");
    await empty.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle("aside.zip")).getFile();
      const choice = new DataTransfer();
      choice.items.add(new File([await file.arrayBuffer()], "offprint.zip"));
      const input = document.querySelector<HTMLInputElement>("[data-restore] input");
      if (!input) throw new Error("no choice of a file");
      input.files = choice.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await empty.click("[data-act=restore-add]");
    await empty.waitFor("[data-restore=done]");
    await empty.close();

    const after = await openLibrary();
    await expect.poll(() => titles(after)).toEqual(before);
    await after.waitFor(".shelf-item .tag", { text: "Harbour" });
    expect(await after.evaluate(() => document.querySelector("[data-loss]") === null)).toBe(true);
    await after.close();
  });

  test("our own pages reported no error on the whole way", async () => {
    expect(await browser().complaints()).toEqual([]);
  });
});
