/** `npm run package`: the two zips that go to the stores, the same bytes each time. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { zipSync, type Zippable } from "fflate";
import { buildTarget } from "./build.ts";
import { targets, type Target } from "./manifest.ts";

/** The oldest time that a zip can tell, for every file. Local time, as a zip has it. */
const mtime = new Date(1980, 0, 1);

/** Builds one target and zips it into `dist/offprint-<version>-<target>.zip`. @returns the path */
export async function packageTarget(target: Target): Promise<string> {
  const folder = await buildTarget(target);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const entries: Zippable = {};
  for (const name of names) entries[relative(folder, name).split(sep).join("/")] = [readFileSync(name), { mtime, level: 9 }];
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const path = `dist/offprint-${version}-${target}.zip`;
  writeFileSync(path, zipSync(entries));
  return path;
}

if (process.argv[1]?.endsWith("package.ts")) {
  for (const target of targets) process.stdout.write(`${await packageTarget(target)}\n`);
}
