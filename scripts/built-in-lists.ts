/**
 * Compiles `src/filters/lists/*.txt` while bundling, so that the injected script carries rules and no parser.
 * A line that does not parse fails the build and is named.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin as VitePlugin } from "vite";
import { kinds, type Kind } from "../src/core/kind.ts";
import { pack, type CompiledList } from "../src/filters/compiled-list.ts";
import { parseFilters } from "../src/filters/parse.ts";

const isList = /[\\/]src[\\/]filters[\\/]lists[\\/][\w-]+\.txt$/;

/** `read-also.txt` holds the kind `readAlso`. */
function kindOf(path: string): Kind {
  const name = basename(path, ".txt").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const kind = kinds.find((each) => each === name);
  if (!kind) throw new Error(`${path}: no kind is called ${name}; there are ${kinds.join(", ")}`);
  return kind;
}

/** @throws an Error that names every bad line of the list */
export async function compileList(path: string): Promise<CompiledList> {
  const { rules, problems } = parseFilters(await readFile(path, "utf8"), { kind: kindOf(path) });
  if (problems.length > 0) {
    const named = problems.map(({ line, text, problem }) => `${path}:${line}: ${problem.code}: ${text}`);
    throw new Error(named.join("\n"));
  }
  return pack(rules);
}

export const builtInLists: EsbuildPlugin = {
  name: "built-in-lists",
  setup(build) {
    build.onLoad({ filter: isList }, async ({ path }) => ({
      contents: JSON.stringify(await compileList(path)),
      loader: "json",
      watchFiles: [path],
    }));
  },
};

export const builtInListsForVite: VitePlugin = {
  name: "built-in-lists",
  enforce: "pre", // before Vite takes a .txt for an asset and gives its address
  async load(id) {
    const path = id.replace(/\?.*$/, "");
    if (!isList.test(path)) return null;
    this.addWatchFile(path);
    return `export default ${JSON.stringify(await compileList(path))};`;
  },
};
