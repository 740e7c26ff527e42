/** Sees to it that a browser is there: looks, else downloads, else installs, else says what to install. */
import { spawnSync, type SpawnSyncOptions } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Stop } from "../stop.ts";
import { findChromium, findFirefox } from "./find.ts";

/** The oldest that know the native `setHTML`; the manifest says the same to the stores. */
const oldest = { Chromium: 146, Firefox: 148 } as const;

/**
 * The path of a Chromium, installed if need be.
 * @throws {Stop} saying what to install
 */
export function ensureChromium(): string {
  const found = findChromium() ?? downloaded() ?? installed("chromium", findChromium);
  if (found && versionOf(found) === null) completeDownload();
  return judged("Chromium", found);
}

/**
 * The path of a Firefox, installed if need be. Playwright's own is no use: it is patched and takes no extension.
 * @throws {Stop} saying what to install
 */
export function ensureFirefox(): string {
  return judged("Firefox", findFirefox() ?? installed("firefox-esr", findFirefox));
}

function judged(name: keyof typeof oldest, program: string | null): string {
  const way = `Install ${name} ${oldest[name]} or newer, or name one in OFFPRINT_${name.toUpperCase()}.`;
  if (!program) throw new Stop(`No ${name} was found, and none could be fetched. ${way}`);
  const version = versionOf(program);
  if (version === null) throw new Stop(`${program} does not start. ${way}`);
  if (version < oldest[name]) throw new Stop(`${program} is ${name} ${version}, which is too old. ${way}`);
  return program;
}

function downloaded(): string | null {
  say("No Chromium on this machine; fetching Playwright's …");
  playwright(["install", "--no-shell", "chromium"]);
  return findChromium();
}

/** Playwright's download brings the browser, not the libraries of the system that it needs. */
function completeDownload(): void {
  if (!isRoot()) return;
  say("Chromium lacks libraries; installing them …");
  playwright(["install-deps", "chromium"]);
}

function playwright(words: readonly string[]): void {
  const program = join(dirname(createRequire(import.meta.url).resolve("playwright/package.json")), "cli.js");
  const progress = process.stderr.isTTY ? 2 : "ignore";
  spawnSync(process.execPath, [program, ...words], {
    stdio: ["ignore", progress, "ignore"], // a failed download says so in five stacks
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "8000" },
  });
}

/** By Debian's package manager, which only root may ask. */
function installed(name: string, find: () => string | null): string | null {
  if (!isRoot()) return null;
  say(`Installing ${name} with apt-get …`);
  // What it prints goes to our stderr: our stdout may be an article.
  const options: SpawnSyncOptions = { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], options);
  return find();
}

/** Its major version; null when it does not start, for want of libraries perhaps. */
function versionOf(program: string): number | null {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 30_000, stdio: ["ignore", "pipe", "ignore"] });
  const major = /(\d+)\.\d/.exec(stdout ?? "")?.[1];
  return status === 0 && major ? Number(major) : null;
}

const isRoot = (): boolean => process.getuid?.() === 0;

const say = (what: string): void => void process.stderr.write(`${what}\n`);
