import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

/** The benchmarks are run by hand, and what they bring along of `src` may be made for a page alone. */
test("what a benchmark is made of can be loaded where it runs", () => {
  const modules = readdirSync("scripts/bench").filter((name) => /^(?!.*(?:in-page|\.test)\.ts$).*\.ts$/.test(name));
  expect(modules).toContain("ablate.ts");
  const loaded = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", `for (const name of ${JSON.stringify(modules)}) await import("./scripts/bench/" + name); console.log("all")`], { encoding: "utf8" });
  expect(loaded).toBe("all\n");
});
