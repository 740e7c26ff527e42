import { readFile } from "node:fs/promises";
import type { Clipping, Manner } from "../../src/core/clipping.ts";
import type { Result } from "../../src/core/result.ts";
import { pageCallsName, type CleanRequest, type StageTimes } from "../../src/messages/page-calls.ts";
import { builtInText } from "../built-in-lists.ts";
import type { Source } from "./tab.ts";
import { Tabs } from "./tabs.ts";

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

/** The built content script, and beside it what the click would hand over. */
export async function contentScript(): Promise<string> {
  return `${await readFile("dist/chromium/content.js", "utf8")}\n;globalThis.offprintBuiltIn ??= ${JSON.stringify(await builtInText())};`;
}

/** A request as an expression, for a page with `contentScript` in it. */
export const requestText = (request: Omit<CleanRequest, "builtIn">): string => `{ ...${JSON.stringify(request)}, builtIn: offprintBuiltIn }`;

/** Asks the content script that stands in a page. The answer is `Cleaned` as JSON, without the snapshot, which may be megabytes. */
export const cleanCall = (request: Omit<CleanRequest, "builtIn">): string =>
  `Promise.resolve(${pageCallsName}.cleanTimed(${requestText(request)})).then((cleaned) => JSON.stringify(cleaned, (key, value) => (key === "snapshot" ? null : value)))`;

/** The built content script in a real headless Chromium. */
export class Cleaner {
  readonly #tabs: Tabs;
  readonly #script: string;
  readonly #options: CleanerOptions;

  private constructor(script: string, options: CleanerOptions) {
    this.#script = script;
    this.#options = options;
    this.#tabs = new Tabs(options.scripts);
  }

  static async open(options: CleanerOptions): Promise<Cleaner> {
    return new Cleaner(await contentScript(), options);
  }

  async close(): Promise<void> {
    await this.#tabs.close();
  }

  /** @throws {PageLost} when the page does not answer in time; anything else that went wrong with it as it is */
  async clean(source: Source): Promise<Cleaned> {
    const { manner, deadline } = this.#options;
    return this.#tabs.visit(source, deadline, async (tab) => {
      await tab.evaluate(`${this.#script}\n;0`);
      return JSON.parse(await tab.evaluate(cleanCall({ manner, rules: [], off: [] }))) as Cleaned;
    });
  }
}
