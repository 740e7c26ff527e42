import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/browsers/find.ts";
import { builtInListsForVite } from "./scripts/built-in-lists.ts";

/** What our pages import from npm. */
const packagesOfPages = [
  "preact", "preact/hooks", "preact/jsx-runtime", "preact/jsx-dev-runtime", "@preact/signals",
  "dexie", "dompurify", "@mozilla/readability", "webextension-polyfill", "ulid", "@tanstack/virtual-core", "@zip.js/zip.js/lib/zip-core-native.js", "approx-string-match", "image-dimensions",
  "@codemirror/autocomplete", "@codemirror/commands", "@codemirror/language", "@codemirror/lint", "@codemirror/search", "@codemirror/state",
  "@codemirror/view", "@lezer/highlight",
  "fast-check", "axe-core",
];

/** Cases that each property is tried on in `npm run fuzz`; 0 is the short slice of `npm test`. */
const provide = { fuzzRuns: Number(process.env["OFFPRINT_FUZZ"] ?? 0) };

/** Milliseconds. It ends a hang; how long a test takes depends on what else the machine does. */
const testTimeout = 60_000;

/** Milliseconds that a poll waits, where vitest's own second would be a bet on a quiet machine. */
const expectation = { poll: { timeout: 15_000 } };

/**
 * Three kinds of test, and trials: `*.test.ts` runs in Node, `*.page.test.ts(x)` in a tab of a real Chromium,
 * `e2e/*.e2e.ts` drives whole browsers with the built extension.
 * `npm run test:faults` runs the trials of `e2e/faults`, which take too long for `npm test`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [builtInListsForVite],
        test: {
          name: "unit",
          provide,
          testTimeout,
          include: ["{src,scripts,popup,options,reader,e2e}/**/*.test.ts"],
          exclude: ["**/*.page.test.ts"],
        },
      },
      {
        plugins: [builtInListsForVite],
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        // All at once and ahead of time: found one after another they would come as two Preacts in one page.
        optimizeDeps: { include: packagesOfPages },
        test: {
          name: "page",
          provide,
          testTimeout,
          include: ["{src,popup,options,reader,e2e}/**/*.page.test.{ts,tsx}"],
          setupFiles: ["src/platform/browser.stand-in.ts", "scripts/testing/patience.ts"],
          expect: expectation,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() ?? "", args: ["--no-sandbox", "--disable-gpu"] } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "faults",
          include: ["e2e/faults/*.trial.ts"],
          testTimeout: 3_600_000, // fifty starts of a browser are one test
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: expectation,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.e2e.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: expectation,
        },
      },
    ],
  },
});
