import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { targets } from "./manifest.ts";
import { packageTarget } from "./package.ts";

const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<"dependencies" | "devDependencies", Record<string, string>>;

test.each(targets)("packaging for %s twice gives the same bytes, with a manifest of its own, our licence and that of whatever is in it", async (target) => {
  const first = readFileSync(await packageTarget(target));
  const second = readFileSync(await packageTarget(target));
  expect(second.equals(first)).toBe(true);
  const files = unzipSync(first);
  expect(Object.keys(files)).toContain("LICENSE");
  const licences = new TextDecoder().decode(files["THIRD-PARTY-LICENSES.txt"]);
  const shipped = [...licences.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name = ""]) => name);
  expect(shipped).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(shipped.filter((name) => name in devDependencies), "what is only for building and testing is in no package").toEqual([]);
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"])) as Record<string, unknown>;
  expect("browser_specific_settings" in manifest).toBe(target === "firefox");
  expect("minimum_chrome_version" in manifest).toBe(target === "chromium");
});
