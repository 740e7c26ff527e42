import { kinds } from "#core/kind.ts";
import type { Rule } from "#core/rule.ts";
import { builtInData } from "./built-in-data.ts";
import { unpack } from "./compiled-list.ts";

/** What we know of clutter by its structure: `lists/<kind>.txt`, parsed and checked when we are built. */
export const builtInRules: readonly Rule[] = kinds.flatMap((kind) => unpack(builtInData.lists[kind], kind));
