/**
 * `npm run new -- page SLUG [--lang LANG]`
 *
 * Lays out `e2e/pages/SLUG`: a page to begin with, and what is expected of it. Then, and again each time it is called
 * for a page that is there, it writes what the page becomes into `expected.json` and says so.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureChromium } from "./browsers/ensure.ts";
import { newPage } from "./new/page.ts";
import { run } from "./run.ts";
import { Stop } from "./stop.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { lang: { type: "string", default: "en" } } });

function layOut(folder: string, slug: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder);
  for (const [name, content] of Object.entries(newPage(slug, values.lang))) writeFileSync(join(folder, name), content);
  console.log(`New: ${folder}. Put into source.html what the page is to show, into expectations.json the lines that it must keep and lose, and run this once more.`);
}

/** @returns whether the page does what is expected of it */
function clean(slug: string): boolean {
  const env = { ...process.env, OFFPRINT_CHROMIUM: process.env["OFFPRINT_CHROMIUM"] ?? ensureChromium() };
  const vitest = join("node_modules", ".bin", "vitest");
  const only = ["e2e/pages/golden.page.test.ts", "-t", `^${slug} `];
  const { status } = spawnSync(vitest, ["run", "--project", "page", "-u", ...only], { stdio: ["ignore", "ignore", "inherit"], env });
  return status === 0;
}

function show(folder: string): void {
  const file = join(folder, "expected.json");
  if (!existsSync(file)) return console.log(`${folder} is refused, as expected.`);
  const { html, removed } = JSON.parse(readFileSync(file, "utf8")) as { html: string; removed: readonly { rule: string; text: string }[] };
  console.log(`\n${html}\n\nTaken out: ${removed.length === 0 ? "nothing" : ""}`);
  for (const { rule, text } of removed) console.log(`  ${rule} → ${text}`);
  console.log(`\nRead it, and ${file}, before you commit them.`);
}

await run(async () => {
  const [what, slug] = positionals;
  if (what !== "page" || !slug) throw new Stop("npm run new -- page SLUG [--lang LANG]");
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) throw new Stop(`“${slug}” is no name for a page: small letters, digits and hyphens, as in read-also-in-a-list.`);
  const folder = join("e2e", "pages", slug);
  layOut(folder, slug);
  if (!clean(slug)) throw new Stop(`${folder} does not do what is expected of it: see above.`);
  show(folder);
});
