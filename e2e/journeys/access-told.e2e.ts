import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, View } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { until } from "../browsers/until.ts";
import { servePages, type Server } from "../server.ts";
import { layoutFaults } from "./layout-faults.ts";
import { clickOn, save } from "./steps.ts";

/**
 * What a person has told the system or the browser: that the system has the say over colours, that nothing shall move,
 * and that everything be twice as large.
 */

let server: Server;
let folder: string;
beforeAll(async () => {
  server = await servePages();
  folder = mkdtempSync(join(tmpdir(), "offprint-pictures-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

/** Something that a page shows, and the same page as it would be without. */
interface Shown {
  readonly name: string;
  readonly there: () => void;
  readonly gone: () => void;
}

/** Which of these nobody would see: the picture of the page is the same with them and without. */
async function unseen(view: View, all: readonly Shown[]): Promise<readonly string[]> {
  const file = join(folder, "page.png");
  const picture = async (arrange: () => void) => {
    await view.evaluate(arrange);
    await view.screenshot(file);
    return readFileSync(file);
  };
  const found: string[] = [];
  for (const { name, there, gone } of all) {
    const without = await picture(gone);
    if (without.equals(await picture(there))) found.push(name);
  }
  return found;
}

/** What moves, or would: a line for each thing on the page that turns, fades or slides. */
const moving = (view: View): Promise<readonly string[]> =>
  view.evaluate(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- there is no outer scope in the page
    const lasts = (times: string) => times.split(",").some((each) => Number.parseFloat(each) > 0);
    const all = [...document.querySelectorAll("*")].flatMap((element) => [null, "::before", "::after"].map((part) => [element, part] as const));
    const found = all.filter(([element, part]) => {
      const style = getComputedStyle(element, part);
      return (style.animationName !== "none" && lasts(style.animationDuration)) || lasts(style.transitionDuration) || style.scrollBehavior === "smooth";
    });
    return [...new Set(found.map(([element, part]) => `${element.tagName.toLowerCase()}.${element.className}${part ?? ""}`))];
  });

async function speakUrdu(browser: Browser): Promise<void> {
  const options = await browser.openExtensionPage("options/index.html");
  await options.waitFor("[data-setting=language]:enabled");
  await options.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>("[data-setting=language]")!;
    choice.value = "ur";
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await options.waitFor("html[dir=rtl] .editor");
  await options.close();
}

/** Each is pressed, chosen or on by more than its ground, for the system paints that over. */
const inList: readonly Shown[] = [
  {
    name: "the shelf that is shown",
    there: () => document.querySelector(".shelf-tab")!.setAttribute("aria-current", "page"),
    gone: () => {
      document.querySelector<HTMLElement>(".shelf-tab")!.style.fontWeight = "600";
      document.querySelector(".shelf-tab")!.removeAttribute("aria-current");
    },
  },
  {
    name: "what is not read yet",
    there: () => void document.querySelector<HTMLElement>(".unread")!.style.removeProperty("visibility"),
    gone: () => document.querySelector<HTMLElement>(".unread")!.style.setProperty("visibility", "hidden"),
  },
  {
    name: "a row that is selected",
    there: () => document.querySelector(".shelf-item")!.setAttribute("data-selected", ""),
    gone: () => document.querySelector(".shelf-item")!.removeAttribute("data-selected"),
  },
  {
    name: "the focus in the list",
    there: () => document.querySelector<HTMLElement>(".shelf-link")!.focus(),
    gone: () => document.querySelector<HTMLElement>(".shelf-link")!.blur(),
  },
];

const inArticle: readonly Shown[] = [
  {
    name: "the paragraph that the keys have come to",
    there: () => [...document.querySelectorAll<HTMLElement>(".prose p[tabindex]")].at(-1)!.focus({ preventScroll: true }),
    gone: () => (document.activeElement as HTMLElement).blur(),
  },
  {
    name: "how far one has read",
    there: () => document.querySelector<HTMLElement>(".progress-line")!.style.setProperty("--read", "0.7"),
    gone: () => document.querySelector<HTMLElement>(".progress-line")!.style.setProperty("--read", "0"),
  },
  {
    name: "a highlight",
    there: () => void CSS.highlights.set("mark-yellow", CSS.highlights.get("kept")!),
    gone: () => {
      CSS.highlights.set("kept", CSS.highlights.get("mark-yellow")!);
      CSS.highlights.delete("mark-yellow");
    },
  },
];

const inPanel: readonly Shown[] = [
  {
    name: "what is chosen in the panel",
    there: () => void (document.querySelector<HTMLInputElement>("[data-part=measure] input[value=wide]")!.checked = true),
    gone: () => {
      const choice = document.querySelector<HTMLElement>("[data-part=measure] [data-value=wide]")!;
      choice.querySelector("input")!.checked = false;
      choice.style.fontWeight = "600"; // which is not what is to tell them apart
      choice.scrollIntoView({ block: "center" });
    },
  },
];

const inOptions: readonly Shown[] = [
  {
    name: "a switch that is on",
    there: () => void (document.querySelector<HTMLInputElement>("#copy > input")!.checked = true),
    gone: () => {
      const copy = document.querySelector(".switch")!.cloneNode(true) as HTMLElement; // nothing draws this one anew
      copy.id = "copy";
      copy.querySelector("input")!.checked = false;
      document.body.prepend(copy);
      scrollTo(0, 0);
    },
  },
];

const inPopup: readonly Shown[] = [
  { name: "the one thing that the popup is for", there: () => document.querySelector("[data-action=save]")!.classList.add("button-primary"), gone: () => document.querySelector("[data-action=save]")!.classList.remove("button-primary") },
];

for (const language of ["en", "ur"] as const) {
  forEachBrowser(`Access, as the person has told the system, in ${language},`, (browser) => {
    let reader: View;

    test("the popup shows what is pressed and chosen, and stands still", async () => {
      if (language === "ur") await speakUrdu(browser());
      const { popup, tab } = await clickOn(browser(), `${server.origin}/${language === "ur" ? "urdu-read-also" : "wordpress-wpdiscuz"}/`);
      await popup.click(".taken-out > summary");
      expect([await unseen(popup, inPopup), await moving(popup), await layoutFaults(popup)]).toEqual([[], [], []]);
      await save(popup);
      expect([await moving(popup), await layoutFaults(popup)]).toEqual([[], []]);
      await popup.close();
      await tab.close();
    });

    test("the list does", async () => {
      const { popup } = await clickOn(browser(), `${server.origin}/everything-an-article-holds/`);
      await save(popup);
      await popup.close();
      reader = await browser().openExtensionPage("reader/index.html");
      await reader.waitFor(".shelf-item h2");
      await reader.press("j");
      expect([await unseen(reader, inList), await moving(reader)]).toEqual([[], []]);
      for (const width of [640, 320]) await atTwice(width, reader, "[data-count]");
      await reader.press("?");
      await reader.waitFor(".key-help[open]");
      for (const width of [640, 320]) await atTwice(width, reader, ".key-help[open]");
      await reader.press("Escape");
    });

    test("the article and its panel do", async () => {
      await reader.click(".shelf-link");
      await reader.waitFor(".prose > *");
      await reader.press("j");
      await reader.press("h");
      await reader.waitFor(".mark-item");
      await reader.click(".notice-bar .button-icon");
      await reader.press("j");
      expect([await unseen(reader, inArticle), await moving(reader)]).toEqual([[], []]);
      for (const width of [640, 320]) await atTwice(width, reader, ".prose > *");
      await reader.click(".look-button");
      await reader.waitFor(".look-panel");
      expect([await unseen(reader, inPanel), await moving(reader)]).toEqual([[], []]);
      await atTwice(320, reader, ".look-panel");
    });

    test("on paper an article stands alone, with the address that it came from", async () => {
      await reader.dressForPaper(true);
      await until(() => reader.evaluate(() => matchMedia("print").matches), () => "the page does not dress for paper");
      const printed = (selectors: readonly string[]) => reader.evaluate((all) => all.filter((each) => [...document.querySelectorAll(each)].some((element) => element.checkVisibility())), selectors);
      const ofIt = ["h1", ".prose > *", ".colophon-address", ".mark-item"];
      expect(await printed([...ofIt, ".article-bar", ".removed", ".neighbours", ".article-ways", ".notice-bar", ".mark-tools", "button", "input"])).toEqual(ofIt);
      expect(await reader.text(".colophon-address")).toContain("/everything-an-article-holds");
      await reader.close();
    });

    test("the options do", async () => {
      const options = await browser().openExtensionPage("options/index.html");
      await options.waitFor(".editor");
      expect([await unseen(options, inOptions), await moving(options)]).toEqual([[], []]);
      for (const width of [640, 320]) await atTwice(width, options, ".editor");
      await options.close();
    });
  }, { forcedColors: true, reducedMotion: true });
}

/** At 200 per cent in a window twice as wide as this: everything is there and can be reached. */
async function atTwice(width: number, view: View, there: string): Promise<void> {
  await view.resize(width, 480, 2);
  await view.waitFor(there);
  let faults: readonly string[] = [];
  await until(async () => (faults = await layoutFaults(view)).length === 0, () => `at ${width} pixels ${faults.join("\n")}`); // rows move into place
}
