import type { BuiltIn } from "#core/built-in.ts";
import { kinds } from "#core/kind.ts";
import type { Rule } from "#core/rule.ts";
import { builtInData } from "./built-in-data.ts";
import { unpack } from "./compiled-list.ts";

/** What we know of clutter by its structure: `lists/<kind>.txt`, parsed and checked when we are built. */
export function builtInRules(): readonly Rule[] {
  const data = builtInData();
  if (made?.data !== data) made = { data, rules: kinds.flatMap((kind) => unpack(data.lists[kind], kind)) };
  return made.rules;
}

let made: { readonly data: BuiltIn; readonly rules: readonly Rule[] } | undefined;
