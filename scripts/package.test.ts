import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { targets } from "./manifest.ts";
import { packageTarget } from "./package.ts";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };

test.each(targets)("packaging for %s twice gives the same bytes, with a manifest of its own, our licence and that of whatever is in it", async (target) => {
  const first = readFileSync(await packageTarget(target));
  const second = readFileSync(await packageTarget(target));
  expect(second.equals(first)).toBe(true);
  const files = unzipSync(first);
  expect(Object.keys(files)).toContain("LICENSE");
  const licences = new TextDecoder().decode(files["THIRD-PARTY-LICENSES.txt"]);
  for (const name of Object.keys(dependencies)) expect(licences).toContain(`${name} `);
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"])) as Record<string, unknown>;
  expect("browser_specific_settings" in manifest).toBe(target === "firefox");
  expect("minimum_chrome_version" in manifest).toBe(target === "chromium");
});
