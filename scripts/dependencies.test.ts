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

test("every row in docs/dependencies.md is a run-time dependency", () => {
  const rows = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
});

test.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))("%s is pinned (%s)", (_, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("the lock file names no registry", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved"');
});
