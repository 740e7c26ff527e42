import { existsSync, rmSync, writeFileSync } from "node:fs";
import { BenchBrowser, benchBuild, type BenchBuild } from "../bench-browser.ts";
import { say } from "./say.ts";

/** Milliseconds between two words about how far something long has come. */
const tellEvery = 20_000;

/** A library of so many articles, in a build of its own. */
export class Stand {
  readonly articles: number;
  readonly build: BenchBuild;

  private constructor(articles: number, build: BenchBuild) {
    this.articles = articles;
    this.build = build;
  }

  /**
   * Filled with articles made of these paragraphs, or with none.
   * @param kept the folder that it stays in, where what is there already is not made again
   */
  static async of(articles: number, paragraphs: readonly string[], kept?: string): Promise<Stand> {
    const stand = new Stand(articles, await benchBuild("scripts/bench/library/in-page.ts", { "paragraphs.json": JSON.stringify(paragraphs) }, kept));
    if (existsSync(stand.#note)) rmSync(stand.build.profile, { recursive: true, force: true }); // it was emptied, and not taken over again to the end
    rmSync(stand.#note, { force: true });
    if (articles > 0) await stand.opened((browser) => telling(browser, `filling up to ${articles}`, "fill", articles));
    return stand;
  }

  async opened<T>(work: (browser: BenchBrowser) => Promise<T>): Promise<T> {
    const browser = await BenchBrowser.start(this.build);
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  }

  /** The same for work that is to leave the library as it was, and would not where it is cut off. */
  async risked<T>(work: () => Promise<T>): Promise<T> {
    writeFileSync(this.#note, "");
    const done = await work();
    rmSync(this.#note);
    return done;
  }

  get #note(): string {
    return `${this.build.profile}.emptied`;
  }
}

/** What a function of the page answers; meanwhile what its title says is told now and then. */
export async function telling<T>(browser: BenchBrowser, what: string, name: string, ...args: readonly unknown[]): Promise<T> {
  say(what);
  const timer = setInterval(() => void browser.evaluate("document.title").then((title) => say(String(title)), () => {}), tellEvery);
  try {
    return await browser.call<T>(name, ...args);
  } finally {
    clearInterval(timer);
  }
}
