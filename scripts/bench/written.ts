import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { markdownOf, sectionsOf, type Table } from "./table.ts";

/** A document as it was last committed; as it stands where there is no commit of it. */
export function committed(path: string): string {
  const { status, stdout } = spawnSync("git", ["show", `HEAD:${path}`], { encoding: "utf8" });
  return status === 0 ? stdout : current(path);
}

/** As it stands now. */
export const current = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Puts tables into a document, each in the place of the section with its title, new ones at the end. What stands before the sections stays. */
export function write(path: string, tables: readonly Table[]): void {
  const document = current(path);
  const sections = sectionsOf(document);
  const before = document.split(/^## /m)[0] ?? "";
  for (const table of tables) sections.set(table.title, markdownOf(table).replace(/^## .*\n/, ""));
  const written = [before, ...[...sections].map(([title, section]) => `## ${title}\n${section}`)].map((part) => part.trimEnd());
  writeFileSync(path, `${written.join("\n\n")}\n`);
}

/** The day, and what was measured with: `2026-11-25, 44279b8, Offprint 0.1.0, …`. */
export function madeWith(versions: readonly string[]): string {
  const commit = spawnSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).stdout?.trim();
  return [new Date().toISOString().slice(0, 10), ...(commit ? [commit] : []), ...versions].join(", ");
}
