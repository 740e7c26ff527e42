/**
 * The built-in lists and wording packs, compiled by `scripts/built-in-lists.ts`. In the injected script this module is
 * replaced by the same data squeezed together (`scripts/squeezed-lists.ts`), for there every KiB counts.
 */
import type { Kind } from "#core/kind.ts";
import type { CompiledList } from "./compiled-list.ts";
import type { CompiledPack } from "./compiled-pack.ts";
import ads from "./lists/ads.txt";
import comments from "./lists/comments.txt";
import latest from "./lists/latest.txt";
import newsletter from "./lists/newsletter.txt";
import readAlso from "./lists/read-also.txt";
import share from "./lists/share.txt";
import { packs } from "./packs.ts";

export interface BuiltInData {
  readonly lists: Readonly<Record<Kind, CompiledList>>;
  readonly packs: readonly CompiledPack[];
}

export const builtInData: BuiltInData = { lists: { comments, readAlso, newsletter, share, ads, latest }, packs };
