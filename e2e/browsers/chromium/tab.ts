import type { Page } from "playwright";
import type { Tab } from "../browser.ts";
import { answerOf, callOf, middleOf, selectTextOf } from "../in-page.ts";

export class ChromiumTab implements Tab {
  readonly page: Page;
  /** Of the tab itself, which is not the target of the page inside it. */
  readonly targetId: string;

  constructor(page: Page, targetId: string) {
    this.page = page;
    this.targetId = targetId;
  }

  async navigate(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async startNavigating(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: "commit" });
  }

  async evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return answerOf(await this.page.evaluate(callOf(run, args)));
  }

  async selectText(selector: string): Promise<void> {
    if (!(await this.evaluate(selectTextOf, selector))) throw new Error(`chromium: nothing on the page matches ${selector}`);
  }

  picture(full = true): Promise<Buffer> {
    return this.page.screenshot({ fullPage: full });
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  async click(selector: string): Promise<void> {
    const middle = await this.evaluate(middleOf, selector);
    if (!middle) throw new Error(`chromium: nothing on the page matches ${selector}`);
    await this.page.mouse.move(...middle);
    await this.page.mouse.click(...middle);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  url(): Promise<string> {
    return Promise.resolve(this.page.url());
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** The other browser's tabs are none of ours. */
export function ownTab(tab: Tab): ChromiumTab {
  if (tab instanceof ChromiumTab) return tab;
  throw new TypeError("This tab belongs to another browser.");
}
