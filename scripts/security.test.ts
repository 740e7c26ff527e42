import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { BrowserName } from "../e2e/browsers/browser.ts";
import { hostileLines } from "../e2e/fuzz/hostile-lines.ts";
import { callHome } from "../e2e/hostile/call-home.ts";
import { dressUp } from "../e2e/hostile/dress-up.ts";
import { fightBack } from "../e2e/hostile/fight-back.ts";
import { sharedOut } from "../e2e/hostile/hostile-page.ts";
import { overgrown } from "../e2e/hostile/overgrown.ts";
import { parseTwice } from "../e2e/hostile/parse-twice.ts";
import { runScripts } from "../e2e/hostile/run-scripts.ts";

const attacks = [...runScripts, ...callHome, ...dressUp, ...parseTwice, ...overgrown, ...fightBack];
const page = readFileSync("docs/security.md", "utf8");
const files = ["src", "e2e", "scripts", "popup", "options", "reader"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `/${folder}/${path}`));
const named = new Set([...page.matchAll(/`((?:[\w-]+\/)*[\w.-]+\.tsx?)`/g)].map(([, path = ""]) => path));

test.each([...named])("%s, which docs/security.md names, is there", (path) => {
  expect(existsSync(path) || files.some((each) => each.endsWith(`/${path}`))).toBe(true);
});

test.each<BrowserName>(["chromium", "firefox"])("the hostile site has at least eighty pages, and at least eighty attacks that must be seen to fire in %s", (browser) => {
  expect(sharedOut(attacks).length).toBeGreaterThanOrEqual(80);
  expect(attacks.filter(({ fires, firesOnlyIn }) => fires && (firesOnlyIn ?? browser) === browser).length).toBeGreaterThanOrEqual(80);
});

test("no two attacks have one name: what one fired would count for the other", () => {
  expect(new Set(attacks.map(({ slug }) => slug)).size).toBe(attacks.length);
});

test("at least sixty lines of lists are hostile, and none is there twice", () => {
  expect(new Set(hostileLines.map(({ line }) => line)).size).toBe(hostileLines.length);
  expect(hostileLines.length).toBeGreaterThanOrEqual(60);
});
