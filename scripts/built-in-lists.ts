/**
 * Compiles `src/filters/lists/*.txt` and `src/filters/wording/*.json` while bundling, so that what crosses into a page
 * is rules without a parser, phrases without notes. A line that does not parse fails the build and is named.
 */
import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin as VitePlugin } from "vite";
import type { BuiltIn, CompiledList, CompiledPhrases } from "../src/core/built-in.ts";
import { kinds, type Kind } from "../src/core/kind.ts";
import { pack } from "../src/filters/compiled-list.ts";
import { compilePack, joined, type Pack } from "../src/filters/compiled-pack.ts";
import { parseFilters } from "../src/filters/parse.ts";
import { tells } from "../src/filters/tells.ts";

const isBuiltIn = /[\\/]src[\\/]filters[\\/](?:lists[\\/][\w-]+\.txt|wording[\\/][\w-]+\.json)$/;

/** `read-also.txt` holds the kind `readAlso`. */
export function kindOf(path: string): Kind {
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

/** @throws an Error that names the file and its bad lines */
export async function compilePackAt(path: string): Promise<CompiledPhrases> {
  try {
    return compilePack(JSON.parse(await readFile(path, "utf8")) as Pack);
  } catch (error) {
    throw new Error(`${path}: ${String(error)}`, { cause: error });
  }
}

const filters = "src/filters";

const filesIn = async (folder: string): Promise<readonly string[]> => (await readdir(join(filters, folder))).toSorted().map((name) => join(filters, folder, name));

/** All of them, as the click hands them over. */
export async function builtIn(): Promise<BuiltIn> {
  const lists = await Promise.all((await filesIn("lists")).map(async (path) => [kindOf(path), await compileList(path)] as const));
  return { lists: Object.fromEntries(lists) as BuiltIn["lists"], phrases: joined(await Promise.all((await filesIn("wording")).map(compilePackAt))), tells };
}

/** A list or a pack as JSON. */
const compiled = async (path: string): Promise<string> => JSON.stringify(await (path.endsWith(".txt") ? compileList(path) : compilePackAt(path)));

export const builtInLists: EsbuildPlugin = {
  name: "built-in-lists",
  setup(build) {
    build.onLoad({ filter: isBuiltIn }, async ({ path }) => ({
      contents: await compiled(path),
      loader: "json",
      watchFiles: [path],
    }));
  },
};

export const builtInListsForVite: VitePlugin = {
  name: "built-in-lists",
  enforce: "pre", // before Vite takes a .txt for an asset and gives its address
  load: {
    filter: { id: isBuiltIn },
    async handler(id) {
      this.addWatchFile(id);
      return { code: `export default ${await compiled(id)};`, moduleType: "js" };
    },
  },
};

/** In the injected script: what it is handed with the click stands in for what our own pages bring along. */
export const handedOver: EsbuildPlugin = {
  name: "handed-over",
  setup(build) {
    build.onResolve({ filter: /[\\/]built-in-data\.ts$/ }, () => ({ path: resolve(filters, "handed-over.ts") }));
  },
};
