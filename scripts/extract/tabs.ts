import { chromium, type Browser } from "playwright";
import { ensureChromium } from "../browsers/ensure.ts";
import { Tab, withDeadline, type Source } from "./tab.ts";

/**
 * Tabs of one headless Chromium, each shown page after page. A page that hangs costs its tab, at worst the browser,
 * and the next one gets a new one.
 */
export class Tabs {
  #browser: Browser | null = null;
  readonly #idle: Tab[] = [];
  readonly #scripts: boolean;

  /** @param scripts lets the pages' own scripts run */
  constructor(scripts: boolean) {
    this.#scripts = scripts;
  }

  /**
   * Shows a page and lets `visit` work in it.
   * @param deadline seconds for all of it
   * @throws {PageLost} when the page does not answer in time; anything else that went wrong as it is
   */
  async visit<T>(source: Source, deadline: number, visit: (tab: Tab) => Promise<T>): Promise<T> {
    const tab = this.#idle.pop() ?? (await this.#open());
    try {
      const value = await withDeadline(tab.show(source).then(() => visit(tab)), deadline);
      this.#idle.push(tab);
      return value;
    } catch (error) {
      const isClosed = await withDeadline(tab.close(), 3).then(() => true, () => false);
      if (!isClosed) await withDeadline(this.close(), 5).catch(() => this.#forget()); // a tab that cannot be closed
      throw error;
    }
  }

  async version(): Promise<string> {
    return (await this.#start()).version();
  }

  async close(): Promise<void> {
    await this.#browser?.close().catch(() => {});
    this.#forget();
  }

  async #open(): Promise<Tab> {
    const browser = await this.#start();
    return Tab.open(browser.contexts()[0] ?? (await browser.newContext()), this.#scripts);
  }

  async #start(): Promise<Browser> {
    if (this.#browser?.isConnected()) return this.#browser;
    this.#forget();
    const args = ["--disable-background-networking", "--disable-component-update", "--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
    this.#browser = await chromium.launch({ executablePath: ensureChromium(), args });
    return this.#browser;
  }

  #forget(): void {
    this.#browser = null;
    this.#idle.length = 0;
  }
}
