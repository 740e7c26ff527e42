/** Where a browser stands on this machine, if one does. Looks only; `ensure.ts` is what installs. */
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { Stop } from "../stop.ts";

/**
 * A Chromium that takes `--load-extension`: `OFFPRINT_CHROMIUM`, Playwright's own, then PATH.
 * Chrome stands last, because its branded builds no longer load an extension from the command line.
 */
export function findChromium(): string | null {
  return named("OFFPRINT_CHROMIUM") ?? playwrights() ?? onPath(["chromium", "chromium-browser", "google-chrome"]);
}

/** A Firefox: `OFFPRINT_FIREFOX`, then PATH. Playwright's is patched and takes no extension. */
export function findFirefox(): string | null {
  return named("OFFPRINT_FIREFOX") ?? onPath(["firefox-esr", "firefox"]);
}

/** A variable that is set has the last word, even when it is wrong: silently taking another would puzzle. */
function named(variable: string): string | null {
  const path = process.env[variable];
  if (!path) return null;
  if (!isProgram(path)) throw new Stop(`${variable} names ${path}, which is not a program that can be run.`);
  return path;
}

function playwrights(): string | null {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function onPath(names: readonly string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
