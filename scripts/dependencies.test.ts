import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const page = readFileSync("docs/dependencies.md", "utf8");

test.each(Object.keys(manifest.dependencies))("%s has its row in docs/dependencies.md", (name) => {
  expect(page).toContain(`| \`${name}\` |`);
});

const forBuilding = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith("@types/"));

test.each(forBuilding)("%s, which is for building and testing, is named in docs/dependencies.md", (name) => {
  expect(page).toContain(`\`${name}\``);
});

test("every row in docs/dependencies.md is a run-time dependency", () => {
  const names = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(names.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
});

/** The cells of each row, without the spaces around them. */
const rows = [...page.matchAll(/^\| (`[^`]+` \|.*) \|$/gm)].map(([, row = ""]) => row.split("|").map((cell) => cell.trim()));

test.each(rows)("%s says its licence, what it weighs, where it is and why", (name, licence = "", weight, where, why, ...more) => {
  const { license } = JSON.parse(readFileSync(`node_modules/${name?.replaceAll("`", "")}/package.json`, "utf8")) as { license: string };
  expect(licence.toLowerCase()).toBe(license.replaceAll(/[()]/g, "").toLowerCase());
  expect(weight).toMatch(/^(?:\d+ |in `)/);
  expect(where).toMatch(/content script|background|pages|popup|reader|options/);
  expect(why?.split(" ").length).toBeGreaterThan(2);
  expect(more).toEqual([]);
});

test.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))("%s is pinned (%s)", (_, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("the lock file names no registry", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved"');
});
