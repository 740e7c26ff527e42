import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/browsers/find.ts";
import { builtInListsForVite } from "./scripts/built-in-lists.ts";

/**
 * Three kinds of test: `*.test.ts` runs in Node, `*.page.test.ts(x)` in a tab of a real Chromium,
 * `e2e/*.e2e.ts` drives whole browsers with the built extension.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [builtInListsForVite],
        test: {
          name: "unit",
          include: ["{src,scripts,popup,options,reader,e2e}/**/*.test.ts"],
          exclude: ["**/*.page.test.ts"],
        },
      },
      {
        plugins: [builtInListsForVite],
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: {
          name: "page",
          include: ["{src,popup,options,reader,e2e}/**/*.page.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() ?? "", args: ["--no-sandbox"] } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.e2e.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
