/**
 * `npm run fuzz [-- CASES]`: every property on new cases, 20,000 each unless told. A case that fails is printed
 * in its smallest form, with the seed that finds it again.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureChromium } from "./browsers/ensure.ts";

const cases = Number(process.argv[2] ?? 20_000);
const withProperties = ["src/filters/hostile", "src/sanitise/sanitise", "src/transfer/format", "src/search/query"];

const { status } = spawnSync(join("node_modules", ".bin", "vitest"), ["run", "--project", "unit", "--project", "page", ...withProperties, "--testTimeout", String(cases * 100)], {
  stdio: "inherit",
  env: { ...process.env, OFFPRINT_FUZZ: String(cases), OFFPRINT_CHROMIUM: process.env["OFFPRINT_CHROMIUM"] ?? ensureChromium() },
});
process.exitCode = status ?? 1;
