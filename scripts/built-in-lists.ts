/**
 * Compiles `src/filters/lists/*.txt` and `src/filters/wording/*.json` while bundling, into one text: what crosses into a
 * page is rules without a parser, phrases without notes. A line that does not parse fails the build and is named.
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

/** All of them, as they go with a click. */
export async function builtInText(): Promise<string> {
  const lists = await Promise.all((await filesIn("lists")).map(async (path) => [kindOf(path), await compileList(path)] as const));
  const phrases = joined(await Promise.all((await filesIn("wording")).map(compilePackAt)));
  return JSON.stringify({ lists: Object.fromEntries(lists) as BuiltIn["lists"], phrases, tells } satisfies BuiltIn);
}

const name = "offprint:built-in";

export const builtInLists: EsbuildPlugin = {
  name,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    build.onLoad({ filter: /^/, namespace: name }, async () => ({
      contents: await builtInText(),
      loader: "text",
      watchFiles: [...(await filesIn("lists")), ...(await filesIn("wording"))].map((path) => resolve(path)),
      watchDirs: ["lists", "wording"].map((folder) => resolve(filters, folder)),
    }));
  },
};

export const builtInListsForVite: VitePlugin = {
  name,
  resolveId: (id) => (id === name ? `\0${name}` : null),
  async load(id) {
    if (id !== `\0${name}`) return null;
    for (const path of [...(await filesIn("lists")), ...(await filesIn("wording"))]) this.addWatchFile(resolve(path));
    return `export default ${JSON.stringify(await builtInText())};`;
  },
};

/** In the injected script: what it is handed with the click stands in for what our own pages bring along. */
export const handedOver: EsbuildPlugin = {
  name: "handed-over",
  setup(build) {
    build.onResolve({ filter: /[\\/]built-in-data\.ts$/ }, () => ({ path: resolve(filters, "handed-over.ts") }));
  },
};
