import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type BrowserContext, type CDPSession, type Page } from "playwright";
import { ensureChromium } from "../browsers/ensure.ts";
import { flags, idOf } from "../../e2e/browsers/chromium/flags.ts";
import { bundled } from "./tools.ts";

/** A copy of the built extension with one page more, and the profile that its library lies in. */
export interface BenchBuild {
  readonly dist: string;
  readonly profile: string;
  remove(): void;
}

/**
 * @param entry the page's script, a module of ours
 * @param files what else the page reads, by name
 * @param kept the folder that it stays in; without one it goes when it is removed
 */
export async function benchBuild(entry: string, files: Readonly<Record<string, string>> = {}, kept?: string): Promise<BenchBuild> {
  const folder = kept === undefined ? mkdtempSync(join(tmpdir(), "offprint-bench-")) : resolve(kept);
  const dist = join(folder, "extension");
  mkdirSync(folder, { recursive: true });
  cpSync("dist/chromium", dist, { recursive: true });
  writeFileSync(join(dist, "bench.html"), '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="bench.js"></script>');
  writeFileSync(join(dist, "bench.js"), await bundled(entry));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  renumber(join(dist, "manifest.json"));
  rmSync(join(folder, "profile", "Default", "Service Worker"), { recursive: true, force: true });
  return { dist, profile: join(folder, "profile"), remove: () => void (kept === undefined && rmSync(folder, { recursive: true, force: true })) };
}

/**
 * Gives an extension a version that it never had. In a profile that is kept Chromium goes on with the service worker that it
 * knows: it takes the new one when the version is new, and what it has of the old one is gone.
 */
function renumber(manifest: string): void {
  const seconds = Math.floor(Date.now() / 1_000);
  const version = `${Math.floor(seconds / 65_536)}.${seconds % 65_536}`;
  writeFileSync(manifest, JSON.stringify({ ...(JSON.parse(readFileSync(manifest, "utf8")) as object), version }));
}

/** Chromium on that profile, and in it the page that measures. */
export class BenchBrowser {
  readonly #context: BrowserContext;
  readonly #address: string;
  #page: Page;
  #session: CDPSession;

  private constructor(context: BrowserContext, address: string, page: Page, session: CDPSession) {
    this.#context = context;
    this.#address = address;
    this.#page = page;
    this.#session = session;
  }

  static async start({ dist, profile }: BenchBuild): Promise<BenchBrowser> {
    const context = await chromium.launchPersistentContext(profile, { executablePath: ensureChromium(), headless: false, viewport: null, args: flags([dist], true, undefined) });
    const page = await context.newPage();
    const browser = new BenchBrowser(context, `chrome-extension://${idOf(dist)}/bench.html`, page, await context.newCDPSession(page));
    await browser.fresh();
    return browser;
  }

  /** Loads the page anew, in a process of its own: nothing that was read before is at hand. */
  async fresh(): Promise<void> {
    const before = this.#page;
    this.#page = await this.#context.newPage();
    this.#session = await this.#context.newCDPSession(this.#page);
    await before.close();
    await this.#page.goto(this.#address);
  }

  /** What a function of the library's page answers, by its name. */
  async call<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    return (await this.evaluate(callOf(name, args))) as T;
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  get session(): CDPSession {
    return this.#session;
  }

  /** Bytes that the page's heap holds when all that nobody needs has been collected. */
  async heap(): Promise<number> {
    await this.#session.send("HeapProfiler.collectGarbage");
    return (await this.#session.send("Runtime.getHeapUsage")).usedSize;
  }

  version(): string {
    return this.#context.browser()?.version() ?? "";
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

export const callOf = (name: string, args: readonly unknown[]): string => `libraryBench.${name}(${args.map((each) => JSON.stringify(each)).join()})`;
