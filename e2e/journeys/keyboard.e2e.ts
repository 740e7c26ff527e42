import { afterAll, beforeAll, expect, test } from "vitest";
import type { View } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { until } from "../browsers/until.ts";
import { servePages, type Server } from "../server.ts";
import { clickOn } from "./steps.ts";

let server: Server;
beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server.close());

/** Presses a key until this has the focus, as whoever cannot see would go through the page. */
async function goTo(view: View, selector: string, key = "Tab", most = 60): Promise<void> {
  const isThere = () => view.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let step = 0; step < most; step++) {
    if (await isThere()) return;
    await view.press(key);
  }
  if (!(await isThere())) throw new Error(`${most} times ${key} do not reach ${selector}`);
}

/** Waits until this has been given the focus. */
const hasFocus = (view: View, selector: string) =>
  until(() => view.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector), () => `${selector} does not get the focus`);

const focusedText = (view: View) => view.evaluate(() => document.activeElement?.textContent ?? "");

/** By the element itself: its words may change under the reader, when a picture takes the place of its stand-in. */
const rememberFocus = (view: View) => view.evaluate(() => void Object.assign(window, { remembered: document.activeElement }));
const isFocusRemembered = (view: View) => view.evaluate(() => (window as { remembered?: Element | null }).remembered === document.activeElement);

const isInSight = (view: View) =>
  view.evaluate(() => {
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return bottom > 0 && top < innerHeight;
  });

/** The words of the paragraph that stands at the top of the text, below the bar. */
const atTheTop = (view: View) =>
  view.evaluate(() => {
    const bar = document.querySelector(".article-bar")?.getBoundingClientRect().bottom ?? 0;
    return [...document.querySelectorAll(".prose p")].find((each) => each.getBoundingClientRect().bottom > bar + 12)?.textContent?.slice(0, 60) ?? "";
  });

/** The typefaces of ours that the page has fetched. */
const fetchedFaces = (view: View) => view.evaluate(() => [...new Set([...document.fonts].filter(({ status }) => status !== "unloaded").map(({ family }) => family.replaceAll('"', "")))].toSorted());

forEachBrowser("By keyboard alone", (browser) => {
  let reader: View;

  test("an article is saved, found, and read paragraph by paragraph", async () => {
    const { popup } = await clickOn(browser(), `${server.origin}/wordpress-wpdiscuz/`);
    await hasFocus(popup, "[data-action=save]");
    await popup.press("Enter");
    await popup.waitFor("[data-keeping=saved]");
    await popup.close();
    reader = await browser().openExtensionPage("reader/index.html");
    await reader.waitFor(".shelf-item h2");
    await reader.press("/");
    await hasFocus(reader, "input[type=search]");
    for (const letter of "pier") await reader.press(letter);
    await reader.waitFor(".shelf-excerpt mark");
    await reader.press("ArrowDown");
    await hasFocus(reader, ".shelf-link");
    await reader.press("Enter");
    await reader.waitFor(".prose > *");
    await reader.press("j");
    await rememberFocus(reader);
    await reader.press("j");
    expect(await isFocusRemembered(reader)).toBe(false);
    expect(await isInSight(reader)).toBe(true);
    await reader.press("k");
    expect(await isFocusRemembered(reader)).toBe(true);
  });

  test("a paragraph is highlighted and noted, and the note is found among the highlights", async () => {
    await reader.press("j");
    const marked = await focusedText(reader);
    await reader.press("h");
    await reader.waitFor(".mark-item");
    await expect.poll(() => reader.evaluate(() => CSS.highlights.get("mark-yellow")?.size ?? 0)).toBe(1);
    await reader.press("m");
    await hasFocus(reader, ".mark-tools textarea");
    for (const letter of "tides") await reader.press(letter);
    await reader.press("Escape");
    await reader.waitFor(".mark-note", { text: "tides" });
    const list = await browser().openExtensionPage("reader/index.html#/highlights");
    await list.waitFor(".mark-item");
    await goTo(list, "input[type=search]");
    for (const letter of "tides") await list.press(letter);
    await list.waitFor(".mark-note", { text: "tides" });
    expect((await list.text(".mark-quote")).slice(0, 40)).toBe(marked.replaceAll(/\s+/g, " ").trim().slice(0, 40));
    await list.close();
  });

  test("what was taken out is put back, and the focus goes where it now stands", async () => {
    await reader.press("r");
    await goTo(reader, ".removed-block .decide");
    await reader.press("Enter");
    await reader.waitFor(".prose [data-put-back]");
    await hasFocus(reader, "[data-take-out]");
  });

  test("no typeface is fetched before something is set in it", async () => {
    expect(await fetchedFaces(reader)).toEqual([]);
    await reader.evaluate(() => void (document.documentElement.dataset["font"] = "literata"));
    await expect.poll(() => fetchedFaces(reader)).toEqual(["Literata Variable"]);
    await reader.evaluate(() => void delete document.documentElement.dataset["font"]);
  });

  test("letters grow and the theme changes, and both are there before the page is drawn again", async () => {
    const size = () => reader.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector(".prose")!).fontSize));
    const before = await size();
    await reader.press("+");
    await reader.press("a");
    await hasFocus(reader, ".look-panel input[value=auto]");
    for (let step = 0; step < 3; step++) await reader.press("ArrowRight");
    await reader.waitFor("html[data-theme=dark]");
    await reader.press("Escape");
    expect(await size()).toBeGreaterThan(before);
    await reader.reload(false);
    expect(await reader.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await reader.waitFor(".prose > *");
    expect(await size()).toBeGreaterThan(before);
  });

  test("an article opens where it was left, in a wider window and with larger letters", async () => {
    const first = await browser().openExtensionPage("reader/index.html");
    await first.resize(420, 340);
    await first.click(".shelf-link");
    await first.waitFor(".prose > *");
    await first.evaluate(() => {
      const { top, height } = document.querySelectorAll(".prose > p")[1]!.getBoundingClientRect();
      scrollTo(0, scrollY + top + height / 2 - (document.querySelector(".article-bar")?.getBoundingClientRect().height ?? 0));
    });
    const left = await atTheTop(first);
    const list = await browser().openExtensionPage("reader/index.html");
    await list.waitFor(".share-read", { text: /^(?!100)/ }); // another window, in which all of it has room, may have said so before
    await first.close();
    await list.resize(700, 340);
    await list.click("[data-act=go-on]");
    await list.waitFor(".prose > *");
    await expect.poll(() => atTheTop(list)).toBe(left);
    await list.press("+");
    await list.press("+");
    await until(async () => (await atTheTop(list)) === left, () => "larger letters have moved the text");
    await list.press("-");
    await list.press("-");
    await list.close();
  });

  test("it is tagged, archived and left, and the list of keys says how", async () => {
    await reader.press("t");
    await hasFocus(reader, ".tag-box input");
    for (const letter of "harbour") await reader.press(letter);
    await reader.press("Enter");
    await reader.waitFor(".tag-away", { text: "harbour" });
    await reader.press("Escape");
    await reader.press("b");
    await reader.waitFor(".shelf-item .tag", { text: "harbour" });
    await reader.press("?");
    await reader.waitFor(".key-help[open]");
    await reader.press("Escape");
    await reader.waitFor(".key-help[open]", { gone: true });
    await reader.press("j");
    await goTo(reader, ".shelf-item [data-act=trash]");
    await reader.press("Enter");
    await reader.waitFor(".notice-bar output", { text: "Deleted:" }); // or the key takes back what was done before
    await reader.press("Control+z");
    await reader.waitFor(".shelf-item .tag", { text: "harbour" });
    await reader.close();
  });

  test("our own pages reported no error on the whole way", async () => {
    expect(await browser().complaints()).toEqual([]);
  });
});

forEachBrowser("The first run", (browser) => {
  test("one page greets a new person, says what a click does, and leads to the library", async () => {
    const welcome = await browser().waitForExtensionPage("reader/index.html#/welcome");
    await welcome.waitFor(".welcome .steps");
    await goTo(welcome, ".welcome a[href='#/']");
    await welcome.press("Enter");
    await welcome.waitFor(".empty .steps");
    await welcome.close();
  });
}, { welcome: true });
