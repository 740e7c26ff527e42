import { kinds, type Kind } from "#core/kind.ts";
import type { Rule } from "#core/rule.ts";
import ads from "./lists/ads.txt";
import comments from "./lists/comments.txt";
import latest from "./lists/latest.txt";
import newsletter from "./lists/newsletter.txt";
import readAlso from "./lists/read-also.txt";
import share from "./lists/share.txt";
import { unpack, type CompiledList } from "./compiled-list.ts";

const lists: Readonly<Record<Kind, CompiledList>> = { comments, readAlso, newsletter, share, ads, latest };

/** What we know of clutter by its structure: `lists/<kind>.txt`, parsed and checked when we are built. */
export const builtInRules: readonly Rule[] = kinds.flatMap((kind) => unpack(lists[kind], kind));
