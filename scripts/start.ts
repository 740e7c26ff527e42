/**
 * `npm start [-- FILE-OR-URL] [--firefox]`: builds, and opens a browser with Offprint on a sample news page.
 * Without a display it makes the whole journey headless and shows it.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { launch } from "../e2e/browsers/launch.ts";
import type { Browser, BrowserName } from "../e2e/browsers/browser.ts";
import { serveFile, servePages, type Server } from "../e2e/server.ts";
import { ensureChromium, ensureFirefox } from "./browsers/ensure.ts";
import { buildTarget } from "./build.ts";
import { demonstrate } from "./demonstrate.ts";
import { run } from "./run.ts";
import { Stop } from "./stop.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { firefox: { type: "boolean", default: false } } });

const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Page {
  readonly address: string;
  readonly server: Server | null;
}

async function pageOf(input: string | undefined): Promise<Page> {
  if (input === undefined) {
    const server = await servePages();
    return { server, address: `${server.origin}/wordpress-wpdiscuz/` };
  }
  if (/^https?:/i.test(input) && URL.canParse(input)) return { server: null, address: input };
  if (!existsSync(input)) throw new Stop(`There is no file ${input}, nor is it an http(s) address.`);
  const server = await serveFile(input);
  return { server, address: `${server.origin}/` };
}

async function show(browser: Browser, { address }: Page): Promise<void> {
  await browser.open(address);
  say("Click the Offprint button in the toolbar (in Chromium it may be behind the puzzle piece). Close the window to end.");
  await browser.closed;
}

await run(async () => {
  const name: BrowserName = values.firefox ? "firefox" : "chromium";
  const headless = !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];
  if (values.firefox) process.env["OFFPRINT_FIREFOX"] ??= ensureFirefox();
  else process.env["OFFPRINT_CHROMIUM"] ??= ensureChromium();
  const page = await pageOf(positionals[0]);
  say("Building …");
  await buildTarget(name);
  say(`Starting ${name} …`);
  const browser = await launch(name, { headless });
  try {
    if (headless) await demonstrate(browser, page.address, () => page.server?.close() ?? Promise.resolve());
    else await show(browser, page);
  } finally {
    await browser.close();
    await page.server?.close();
  }
});
