import { readFile } from "node:fs/promises";
import type { BrowserContext, CDPSession, Page, Route } from "playwright";
import { htmlType } from "../html-type.ts";

export interface Source {
  readonly url: string;
  /** What stands at that address; without it the address is asked. */
  readonly file?: string;
}

/** The page took longer than its deadline, or took its tab down with it. */
export class PageLost extends Error {}

/** Stops the page's scripts, so that `<noscript>` is parsed as a reader's browser does, and every load before it is asked for. */
const inertPolicy = "default-src 'none'; style-src 'unsafe-inline' data:; img-src data:; font-src data:; media-src data:";

/** One tab that shows what it is given, one after another, each page at its own address, with every other request refused. */
export class Tab {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #scripts: boolean;
  #source: Source = { url: "about:blank" };
  #contextId = 0;

  private constructor(page: Page, session: CDPSession, scripts: boolean) {
    this.#page = page;
    this.#session = session;
    this.#scripts = scripts;
  }

  /** @param scripts lets the pages' own scripts run */
  static async open(browser: BrowserContext, scripts: boolean): Promise<Tab> {
    const page = await browser.newPage();
    const tab = new Tab(page, await browser.newCDPSession(page), scripts);
    await page.route("**/*", (route) => tab.#serve(route));
    return tab;
  }

  /** Goes there, and begins an isolated world of the page's own for `evaluate`, as a content script has it. */
  async show(source: Source): Promise<void> {
    this.#source = source;
    await this.#page.goto(source.url, { waitUntil: "domcontentloaded", timeout: 0 });
    const { frameTree } = await this.#session.send("Page.getFrameTree");
    const world = await this.#session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "offprint" });
    this.#contextId = world.executionContextId;
  }

  /** @returns the value as text. A promise is awaited. */
  async evaluate(expression: string): Promise<string> {
    const { result, exceptionDetails } = await this.#session.send("Runtime.evaluate", { contextId: this.#contextId, expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return String(result.value);
  }

  /** For what else the browser can tell of this tab. */
  get session(): CDPSession {
    return this.#session;
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #serve(route: Route): Promise<void> {
    const request = route.request();
    const { file } = this.#source;
    if (!request.isNavigationRequest() || request.frame() !== this.#page.mainFrame()) return route.abort();
    const policy = this.#scripts ? {} : { "content-security-policy": inertPolicy };
    if (!file) {
      const response = await route.fetch();
      return route.fulfill({ response, headers: { ...response.headers(), ...policy } });
    }
    const body = await readFile(file);
    return route.fulfill({ status: 200, body, headers: { "content-type": htmlType(body), ...policy } });
  }
}

/** @throws {PageLost} when `work` takes longer */
export async function withDeadline<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PageLost(`The page did not answer within ${seconds} seconds.`)), seconds * 1000);
  });
  work.catch(() => {}); // when it loses the race, what becomes of it matters to nobody
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
