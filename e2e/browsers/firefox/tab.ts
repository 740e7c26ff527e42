import type { Tab } from "../browser.ts";
import { answerOf, callOf, middleOf, selectTextOf } from "../in-page.ts";
import { evaluateIn, type Bidi } from "./bidi.ts";
import { frontTab } from "./chrome-scope.ts";
import type { Privileged } from "./surface.ts";

/** As WebDriver writes keys that have no character. */
const keyValues = { Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", ArrowUp: "\uE013", ArrowDown: "\uE015" } as const;

export class FirefoxTab implements Tab {
  /** The tab's name in WebDriver BiDi. */
  readonly context: string;
  readonly #bidi: Bidi;
  readonly #privileged: Privileged;

  constructor(context: string, bidi: Bidi, privileged: Privileged) {
    this.context = context;
    this.#bidi = bidi;
    this.#privileged = privileged;
  }

  async navigate(url: string): Promise<void> {
    await this.#bidi.send("browsingContext.navigate", { context: this.context, url, wait: "complete" });
  }

  async startNavigating(url: string): Promise<void> {
    await this.#bidi.send("browsingContext.navigate", { context: this.context, url, wait: "none" });
  }

  async evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return answerOf(await evaluateIn(this.#bidi, this.context, callOf(run, args)));
  }

  async selectText(selector: string): Promise<void> {
    if (!(await this.evaluate(selectTextOf, selector))) throw new Error(`firefox: nothing on the page matches ${selector}`);
  }

  async picture(full = true): Promise<Buffer> {
    const { data } = await this.#bidi.send("browsingContext.captureScreenshot", { context: this.context, origin: full ? "document" : "viewport" });
    return Buffer.from(data as string, "base64");
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#bidi.send("browsingContext.setViewport", { context: this.context, viewport: { width, height } });
  }

  async click(selector: string): Promise<void> {
    const middle = await this.evaluate(middleOf, selector);
    if (!middle) throw new Error(`firefox: nothing on the page matches ${selector}`);
    const [x, y] = middle;
    const actions = [{ type: "pointerMove", x, y }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    await this.#perform({ type: "pointer", id: "mouse", actions });
  }

  press(key: keyof typeof keyValues): Promise<void> {
    const value = keyValues[key];
    return this.#perform({ type: "key", id: "keyboard", actions: [{ type: "keyDown", value }, { type: "keyUp", value }] });
  }

  async #perform(device: object): Promise<void> {
    await this.#bidi.send("input.performActions", { context: this.context, actions: [device] });
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  bringToFront(): Promise<void> {
    return this.#privileged(frontTab, this.context);
  }

  async close(): Promise<void> {
    await this.#bidi.send("browsingContext.close", { context: this.context });
  }
}

/** The other browser's tabs are none of ours. */
export function ownTab(tab: Tab): FirefoxTab {
  if (tab instanceof FirefoxTab) return tab;
  throw new TypeError("This tab belongs to another browser.");
}
