import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** Steps of pruning and isolating, by the module and the function that they are, and the name that the ledger uses or would. */
const switchable: readonly { readonly module: string; readonly does: string; readonly name: string }[] = [
  { module: "prune/by-rules", does: "byRules", name: "by-rules" },
  { module: "prune/by-wording", does: "byWording", name: "by-wording" },
  { module: "prune/threads", does: "findThreads", name: "threads" },
  { module: "prune/by-name", does: "byName", name: "by-name" },
  { module: "prune/hidden", does: "hidden", name: "hidden" },
  { module: "isolate/lost", does: "lostBlocks", name: "lost" },
  { module: "isolate/ingredients", does: "ingredientsBox", name: "ingredients" },
  { module: "isolate/notes", does: "notesOf", name: "notes" },
  { module: "isolate/subheads", does: "subheadsOf", name: "subheads" },
  { module: "isolate/standfirst", does: "standfirstOf", name: "standfirst" },
];

export const switchableNames: readonly string[] = switchable.map(({ name }) => name);

/** While bundling for the bench: each of these functions asks `offprintSwitches` whether it is to run. What is shipped knows nothing of it. */
export const switches: Plugin = {
  name: "switches",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]extract[\\/].*\.ts$/ }, async ({ path }) => {
      const step = switchable.find(({ module }) => path.replaceAll("\\", "/").endsWith(`/src/extract/${module}.ts`));
      if (!step) return undefined;
      const { does, name } = step;
      const source = await readFile(path, "utf8");
      if (!source.includes(`export function ${does}(`)) throw new Error(`${path} no longer exports the function ${does}.`);
      const contents = source.replace(`export function ${does}(`, `function itself(`);
      return { contents: `${contents}\nexport function ${does}(...given) { return offprintSwitches.run("${name}", itself, given); }\n`, loader: "ts" };
    });
  },
};
