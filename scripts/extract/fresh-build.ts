import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildTarget } from "../build.ts";

/** The content script is built from all of `src`; anything newer there means building again. */
export async function freshBuild(): Promise<void> {
  const built = "dist/chromium/content.js";
  const newest = readdirSync("src", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
  if (!existsSync(built) || statSync(built).mtimeMs < newest) await buildTarget("chromium");
}
