/**
 * The built-in lists and wording packs, compiled by `scripts/built-in-lists.ts`. Our own pages bring them along; in the
 * injected script `handed-over.ts` stands in for this module.
 */
import type { BuiltIn } from "#core/built-in.ts";
import ads from "./lists/ads.txt";
import comments from "./lists/comments.txt";
import latest from "./lists/latest.txt";
import newsletter from "./lists/newsletter.txt";
import readAlso from "./lists/read-also.txt";
import share from "./lists/share.txt";
import { phrases } from "./packs.ts";
import { tells } from "./tells.ts";

const data: BuiltIn = { lists: { comments, readAlso, newsletter, share, ads, latest }, phrases, tells };

export const builtInData = (): BuiltIn => data;
