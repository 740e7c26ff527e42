import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { targets } from "./manifest.ts";
import { packageTarget } from "./package.ts";

test.each(targets)("packaging for %s twice gives the same bytes, with a manifest of its own and the licence in it", async (target) => {
  const first = readFileSync(await packageTarget(target));
  const second = readFileSync(await packageTarget(target));
  expect(second.equals(first)).toBe(true);
  const files = unzipSync(first);
  expect(Object.keys(files)).toContain("LICENSE");
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"])) as Record<string, unknown>;
  expect("browser_specific_settings" in manifest).toBe(target === "firefox");
  expect("minimum_chrome_version" in manifest).toBe(target === "chromium");
});
