import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "../../../e2e/browsers/browser.ts";
import { launch } from "../../../e2e/browsers/launch.ts";
import { servePages } from "../../../e2e/server.ts";
import type { BenchBuild } from "../bench-browser.ts";
import { byTurns } from "./by-turns.ts";

/** Milliseconds for which a person looks at the article at least, before the click. */
const look = 500;

/** From the click on *Save* to the moment at which *Saved* stands there; or, when it failed, forever. */
function savedAfterClick(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!document.querySelector("[data-keeping=saved]")) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(document.body, { subtree: true, attributes: true, childList: true });
    document.querySelector<HTMLElement>("[data-action=save]")?.click();
  });
}

const pageOf = (article: { readonly title: string; readonly html: string }): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${article.title}</title><article><h1>${article.title}</h1>${article.html}</article>`;

/**
 * Medians in two libraries by turns, in milliseconds: pages that are not saved yet, a real click on the toolbar button, a
 * look at the article, *Save*.
 */
export async function clickTimes(small: BenchBuild, large: BenchBuild, rounds: number, article: (number: number) => { readonly title: string; readonly html: string }): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "offprint-clicks-"));
  let made = Date.now() % 1_000_000_000; // pages that no earlier run has saved
  const server = await servePages(folder);
  const browsers = [await launch("chromium", { ...small, welcome: true }), await launch("chromium", { ...large, welcome: true })];
  const save = async (browser: Browser): Promise<number> => {
    const name = `story-${made++}`;
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "source.html"), pageOf(article(made)));
    const tab = await browser.open(`${server.origin}/${name}/`);
    const popup = await browser.clickToolbar(tab);
    await popup.waitFor(".preview .preview-title");
    await new Promise((resolve) => setTimeout(resolve, look));
    const time = await popup.evaluate(savedAfterClick);
    await popup.close();
    await tab.close();
    return time;
  };
  try {
    return await byTurns(rounds, ...browsers.map((browser) => () => save(browser)));
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
