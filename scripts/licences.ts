import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** The packages whose code went into some bundles, by name, in order. */
export function packagesIn(metafiles: readonly Metafile[]): readonly string[] {
  const names = new Set<string>();
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
      if (name) names.add(name);
    }
  }
  return [...names].toSorted();
}

/** What their licences ask to be shipped with them: for each package its name, version, licence and the text of that. */
export const licencesOf = (names: readonly string[]): string => names.map(licenceOf).join(`\n${"-".repeat(80)}\n\n`);

/** @throws when a package brings no text of its licence: then it has to be found before anything is shipped */
function licenceOf(name: string): string {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string; license?: string };
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  if (!file) throw new Error(`${name} brings no text of its licence`);
  return `${name} ${version} (${license ?? "see below"})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
