/**
 * Replaces `src/filters/built-in-data.ts` in the injected script by the same data in a third of the room: JSON, deflated,
 * in base64. A list is its selectors as text, so it is read in the sources and not here.
 */
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deflateSync, strToU8 } from "fflate";
import type { Plugin } from "esbuild";
import type { CompiledList } from "../src/filters/compiled-list.ts";
import { compilePackAt, compileList, kindOf } from "./built-in-lists.ts";

const replaced = /[\\/]src[\\/]filters[\\/]built-in-data\.ts$/;

async function filesIn(folder: string, ending: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted().map((name) => join(folder, name));
}

export const squeezedLists: Plugin = {
  name: "squeezed-lists",
  setup(build) {
    build.onLoad({ filter: replaced }, async ({ path }) => {
      const filters = dirname(path);
      const [texts, wordings] = [await filesIn(join(filters, "lists"), ".txt"), await filesIn(join(filters, "wording"), ".json")];
      const lists: Record<string, CompiledList> = {};
      for (const text of texts) lists[kindOf(text)] = await compileList(text);
      const data = { lists, packs: await Promise.all(wordings.map(compilePackAt)) };
      const squeezed = Buffer.from(deflateSync(strToU8(JSON.stringify(data)), { level: 9, mem: 12 })).toString("base64");
      const contents = `import { unsqueezed } from "./squeezed.ts";\nexport const builtInData = unsqueezed("${squeezed}");`;
      return { contents, loader: "js", resolveDir: filters, watchFiles: [...texts, ...wordings] };
    });
  },
};
