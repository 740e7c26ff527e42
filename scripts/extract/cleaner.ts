import { readFile } from "node:fs/promises";
import { chromium, type Browser, type CDPSession, type Page, type Route } from "playwright";
import type { Clipping, Manner } from "../../src/core/clipping.ts";
import type { Result } from "../../src/core/result.ts";
import { pageCallsName, type CleanRequest, type StageTimes } from "../../src/messages/page-calls.ts";
import { ensureChromium } from "../browsers/ensure.ts";
import { htmlType } from "../html-type.ts";

export interface Source {
  readonly url: string;
  /** What stands at that address; without it the address is asked. */
  readonly file?: string;
}

export interface Cleaned {
  readonly result: Result<Clipping>;
  readonly ms: StageTimes;
}

export interface CleanerOptions {
  readonly manner: Manner;
  /** Lets the page's own scripts run. */
  readonly scripts: boolean;
  /** Seconds that one page may take. */
  readonly deadline: number;
}

/** The page took longer than its deadline, or took its tab down with it. */
export class PageLost extends Error {}

/**
 * The built content script in a real headless Chromium. Each page stands at its own address, with every other
 * request refused. One browser for all; it is started anew only when a page takes it down.
 */
export class Cleaner {
  #browser: Browser | null = null;
  readonly #script: string;
  readonly #options: CleanerOptions;

  private constructor(script: string, options: CleanerOptions) {
    this.#script = script;
    this.#options = options;
  }

  static async open(options: CleanerOptions): Promise<Cleaner> {
    return new Cleaner(await readFile("dist/chromium/content.js", "utf8"), options);
  }

  async close(): Promise<void> {
    await this.#browser?.close().catch(() => {});
    this.#browser = null;
  }

  /** @throws {PageLost} when the page does not answer in time; anything else that went wrong with it as it is */
  async clean(source: Source): Promise<Cleaned> {
    const browser = await this.#start();
    const page = await browser.newPage();
    try {
      return await withDeadline(this.#cleanIn(page, source), this.#options.deadline);
    } finally {
      const isClosed = await withDeadline(page.close(), 3).then(() => true, () => false);
      if (!isClosed) await withDeadline(this.close(), 5).catch(() => (this.#browser = null)); // a tab that cannot be closed
    }
  }

  async #start(): Promise<Browser> {
    if (this.#browser?.isConnected()) return this.#browser;
    const args = ["--disable-background-networking", "--disable-component-update", "--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
    this.#browser = await chromium.launch({ executablePath: ensureChromium(), args });
    return this.#browser;
  }

  async #cleanIn(page: Page, source: Source): Promise<Cleaned> {
    await page.route("**/*", (route) => this.#serve(route, page, source));
    await page.goto(source.url, { waitUntil: "domcontentloaded", timeout: 0 });
    const session = await page.context().newCDPSession(page);
    const contextId = await isolatedWorld(session);
    const request: CleanRequest = { manner: this.#options.manner, rules: [], off: [] };
    await evaluate(session, contextId, `${this.#script}\n;0`);
    return JSON.parse(await evaluate(session, contextId, `JSON.stringify(${pageCallsName}.cleanTimed(${JSON.stringify(request)}))`)) as Cleaned;
  }

  /** The page itself and nothing else. Its scripts are stopped by a header, so that `<noscript>` is parsed as a reader's browser does. */
  async #serve(route: Route, page: Page, { file }: Source): Promise<void> {
    const request = route.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return route.abort();
    const policy = this.#options.scripts ? {} : { "content-security-policy": "script-src 'none'" };
    if (!file) {
      const response = await route.fetch();
      return route.fulfill({ response, headers: { ...response.headers(), ...policy } });
    }
    const body = await readFile(file);
    return route.fulfill({ status: 200, body, headers: { "content-type": htmlType(body), ...policy } });
  }
}

async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "offprint" });
  return executionContextId;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<string> {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", { contextId, expression, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}

async function withDeadline<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PageLost(`The page did not answer within ${seconds} seconds.`)), seconds * 1000);
  });
  work.catch(() => {}); // when it loses the race, what becomes of it matters to nobody
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
