/**
 * `npm run build-for-amo`: what addons.mozilla.org asks for. The add-on's zip, the source that it is built from, and the
 * hash by which a reviewer who runs `npm ci && npm run build-for-amo` in that source sees that the one comes from the other.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { packageTarget } from "./package.ts";

const addOn = await packageTarget("firefox");
const hash = createHash("sha256").update(readFileSync(addOn)).digest("hex");
process.stdout.write(`${addOn}\nsha256 ${hash}\n`);

if (existsSync(".git")) {
  const source = addOn.replace(/-firefox\.zip$/, "-source.zip");
  execFileSync("git", ["archive", "--format=zip", `--output=${source}`, "HEAD"]);
  process.stdout.write(`${source}\n`);
}
