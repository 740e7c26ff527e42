/**
 * In the injected script every KiB counts: Readability goes in without what `StoryReader` never calls, which is all that
 * reads metadata, and without the half that only guesses. The library itself stays as it is.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "esbuild";

const library = resolve("node_modules/@mozilla/readability/Readability.js");

/** Methods that nothing calls which is left. */
const uncalled = ["parse", "_getArticleMetadata", "_getJSONLD", "_getArticleTitle", "_unescapeHtmlEntities", "_removeScripts", "_isUrl"];

/** Those that `StoryReader` has of its own, without asking for these. */
const overridden = ["_fixRelativeUris", "_isProbablyVisible"];

/** @throws where a method is not there, or is called after all: another version of the library */
export function slimmed(source: string): string {
  let left = source;
  for (const name of [...uncalled, ...overridden]) {
    const without = left.replace(new RegExp(String.raw`^  ${name}\([^)]*\) \{\n[\s\S]*?^  \},\n`, "m"), "");
    if (without === left) throw new Error(`Readability has no method ${name}.`);
    left = without;
  }
  const called = uncalled.find((name) => new RegExp(String.raw`\.${name}\b`).test(left));
  if (called) throw new Error(`Readability calls ${called}.`);
  return left;
}

export const slimReadability: Plugin = {
  name: "slim-readability",
  setup(build) {
    build.onResolve({ filter: /^@mozilla\/readability$/ }, () => ({ path: library, namespace: "slim-readability" }));
    build.onLoad({ filter: /.*/, namespace: "slim-readability" }, async ({ path }) => {
      const source = slimmed(await readFile(path, "utf8")).replace(/^if \(typeof module === "object"\) \{[\s\S]*$/m, "");
      return { contents: `${source}\nexport { Readability };`, loader: "js", watchFiles: [path] };
    });
  },
};
