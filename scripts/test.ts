/**
 * `npm test`: everything, as CI runs it. Each step is named, a step that fails does not stop the next,
 * and the last line is `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ensureChromium, ensureFirefox } from "./browsers/ensure.ts";
import { buildTarget } from "./build.ts";
import { complaintsOfWebExt } from "./check-web-ext.ts";
import { targets } from "./manifest.ts";

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line each: said again at the end, where a long log is cut last. */
  readonly what?: readonly string[];
}

/** Of vitest's JSON report, what is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[] }[];
  }[];
}

type Step = () => Promise<Count> | Count;

/** What the script that is injected into pages may weigh, in KiB. Raised only in the change that spends it. */
const contentBudget = 140.5;

const steps: Readonly<Record<string, Step>> = {
  types: () => command("tsc", ["-p", "."]),
  "types of the background": () => command("tsc", ["-p", "src/background"]),
  lint: () => command("oxlint", ["--deny-warnings"]),
  "unit and package tests": () => vitest("unit"), // before the build: packaging builds by itself
  build: async () => {
    for (const target of targets) await buildTarget(target);
    return { passed: 1, failed: 0 };
  },
  "weight of the content script": weigh,
  "the stores' check": async () => verdict(await complaintsOfWebExt()),
  "tests in a page": () => vitest("page"),
  "journeys in both browsers": () => vitest("e2e"),
};

function command(name: string, args: readonly string[]): Count {
  const { status } = spawnSync(join("node_modules", ".bin", name), args, { stdio: ["ignore", "inherit", "inherit"] });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

function vitest(project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), "offprint-test-"));
  try {
    const report = join(folder, "report.json");
    const { failed } = command("vitest", ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
    const results = JSON.parse(readFileSync(report, "utf8")) as Report;
    return { passed: results.numPassedTests, failed: Math.max(results.numFailedTests, failed), what: failures(results) }; // a file that does not load has no tests to fail
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failures({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === "" ? [] : [`${relative(".", name)}: ${firstLine(message)}`]),
    ...assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => `${relative(".", name)}: ${fullName}: ${firstLine(failureMessages[0] ?? "")}`),
  ]);
}

const firstLine = (text: string): string => text.split("\n", 1)[0]?.slice(0, 300) ?? "";

function weigh(): Count {
  const weight = statSync("dist/chromium/content.js").size / 1024;
  return verdict(weight > contentBudget ? [`content.js weighs ${weight.toFixed(1)} KiB, and its budget is ${contentBudget}`] : []);
}

function verdict(complaints: readonly string[]): Count {
  for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
  return complaints.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: complaints.length, what: complaints };
}

async function attempt(step: Step): Promise<Count> {
  try {
    return await step();
  } catch (error) {
    process.stdout.write(`${String((error as Error).stack ?? error)}\n`);
    return { passed: 0, failed: 1, what: [String(error)] };
  }
}

async function main(): Promise<void> {
  process.env["OFFPRINT_CHROMIUM"] ??= ensureChromium();
  process.env["OFFPRINT_FIREFOX"] ??= ensureFirefox();
  let [passed, failed] = [0, 0];
  const broken: string[] = [];
  for (const [name, step] of Object.entries(steps)) {
    process.stdout.write(`\n— ${name}\n`);
    const start = Date.now();
    const count = await attempt(step);
    process.stdout.write(`— ${name}: ${count.passed} passed, ${count.failed} failed, ${Math.round((Date.now() - start) / 1000)} s\n`);
    passed += count.passed;
    failed += count.failed;
    if (count.failed > 0) broken.push(`${name}: ${count.failed}`, ...(count.what ?? []).map((line) => `  ${line}`));
  }
  if (broken.length > 0) process.stdout.write(`\nFailed:\n${broken.join("\n")}\n`);
  process.exitCode = failed === 0 ? 0 : 1;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
}

await main().catch((error: unknown) => {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n0 passed, 1 failed\n`);
  process.exitCode = 1;
});
