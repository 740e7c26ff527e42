import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserName, LaunchOptions } from "./browser.ts";
import { launchChromium } from "./chromium/chromium.ts";
import { launchFirefox } from "./firefox/firefox.ts";

/**
 * Starts a browser on a fresh profile with the built extension in it.
 * @throws one sentence when there is no browser, or no build
 */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  const dist = options.dist ?? join("dist", name);
  if (!existsSync(join(dist, "manifest.json"))) throw new Error(`${dist} is not built: npm run build`);
  const start = name === "chromium" ? launchChromium : launchFirefox;
  const browser = await start({ ...options, dist });
  if (options.welcome) return browser;
  try {
    await (await browser.waitForExtensionPage("reader/index.html#/welcome")).close();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
