import type { Browser, View } from "../e2e/browsers/browser.ts";
import { Stop } from "./stop.ts";

const say = (text = ""): void => void process.stdout.write(`${text}\n`);

/** The width of a popup, and of a comfortable window, in CSS pixels. */
const wide = [1100, 900] as const;

/**
 * The whole journey, shown: a real toolbar click, save, network off, the article read offline;
 * the article and what was taken out of it in the terminal, pictures in `demo/`.
 * @param cut takes the page's own server away
 */
export async function demonstrate(browser: Browser, address: string, cut: () => Promise<void>): Promise<void> {
  const tab = await browser.open(address);
  say(`1. A click on the toolbar button at ${address}`);
  const popup = await browser.clickToolbar(tab);
  await popup.waitFor(".preview-title, [data-problem]", { timeout: 30_000 });
  await popup.screenshot("demo/popup.png");
  await orStop(popup);

  await popup.click("[data-action=save]");
  await popup.waitFor("[data-keeping=saved]");
  await popup.screenshot("demo/popup-saved.png");
  say("2. Saved");
  await cut();
  await browser.setOffline(true);
  say("3. The network is off, and the page's server is gone");

  const reader = await browser.openExtensionPage("reader/index.html");
  await reader.resize(...wide);
  await reader.waitFor(".shelf-link");
  await reader.screenshot("demo/library.png");
  await reader.click(".shelf-link");
  await reader.waitFor(".prose > *");
  await reader.screenshot("demo/reader.png", { full: true });
  say("4. The article, read offline:\n");
  say(await articleOf(reader));
  say(`\nWhat was taken out, and why:\n\n${await removedFrom(reader)}\n`);
  await reader.close();

  const options = await browser.openExtensionPage("options/index.html");
  await options.resize(...wide);
  await options.waitFor("main *");
  await options.screenshot("demo/options.png", { full: true });
  say("Pictures of the popup, the library, the reader and the options page are in demo/.");
}

async function orStop(popup: View): Promise<void> {
  const problem = await popup.evaluate(() => document.querySelector<HTMLElement>("[data-problem]")?.innerText ?? null);
  if (problem) throw new Stop(problem.replaceAll(/\s+/g, " "));
}

const articleOf = (reader: View): Promise<string> =>
  reader.evaluate(() => {
    const head = [...document.querySelectorAll<HTMLElement>(".article-head h1, .article-head .dateline")].map((each) => each.innerText);
    return [...head, document.querySelector<HTMLElement>(".prose")?.innerText ?? ""].join("\n\n");
  });

const removedFrom = (reader: View): Promise<string> =>
  reader.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".removed-block")]
      .map((block) => {
        const of = (selector: string) => block.querySelector<HTMLElement>(selector)?.innerText ?? "";
        return `- ${of("h3")}\n  ${of(".removed-text").slice(0, 100)}\n  ${of("code")}`;
      })
      .join("\n"),
  );
