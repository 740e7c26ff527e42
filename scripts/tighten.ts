/**
 * In the injected script every KiB counts: swc writes it some five KiB shorter than esbuild, which bundles it and hands
 * it over unminified. The same bytes each time.
 */
import { writeFile } from "node:fs/promises";
import { minify, type JsMinifyOptions } from "@swc/core";
import type { Plugin } from "esbuild";

const options: JsMinifyOptions = {
  ecma: 2022,
  compress: { ecma: 2022, passes: 3, unsafe_arrows: true }, // nothing of ours, nor Readability's, makes an object by a function without `this`
  mangle: true,
  format: { ecma: 2022, comments: "some" }, // those with a licence
};

/** For a build with `minify` and `write` off. */
export const tighten: Plugin = {
  name: "tighten",
  setup(build) {
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) await writeFile(path, (await minify(text, options)).code);
    });
  },
};
