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
  return start({ ...options, dist });
}
