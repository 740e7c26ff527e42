import { failure, success, type Result } from "#core/result.ts";
import { isByHand } from "#core/removal.ts";
import { assemble } from "#ledger/assemble.ts";
import type { SavedArticle } from "#library/articles.ts";
import { safeNodes } from "#sanitise/at-the-glass.ts";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";
import { carryNumbers, numberBlocks } from "./blocks.ts";
import { blocksIn, mark, named } from "../ledger/put-back-blocks.ts";

type Dressable = Pick<SavedArticle, "html" | "removed" | "decisions">;

/**
 * The article as it goes on screen: the saved body with what was put back and without what the person took out, past
 * the glass; each block that was put back marked as such, each that can be taken out numbered. `articleDamaged` when what is stored cannot be made into an article.
 */
export function dressed({ html, removed, decisions }: Dressable): Result<SafeNodes> {
  try {
    const wanted = removed.filter((removal) => !isByHand(removal) && decisions[removal.id] === "putBack");
    const body = assemble(html, [...wanted.map(named), ...removed.filter(isByHand)], decisions, numberBlocks);
    const nodes = safeNodes(body);
    carryNumbers(body, nodes);
    const ids = wanted.map((removal) => removal.id);
    for (const [id, elements] of blocksIn(body, nodes, ids)) mark(nodes, id, elements);
    return success(nodes);
  } catch (error) {
    return failure({ code: "articleDamaged", detail: String(error) });
  }
}

/**
 * `dressed`, with the last answer kept: an article that comes again because it is now read, or because something
 * else about it changed, gives the same nodes and is not drawn anew.
 */
export function dresser(): typeof dressed {
  let last: { readonly key: string; readonly result: Result<SafeNodes> } | undefined;
  return (saved) => {
    const key = keyOf(saved);
    if (last?.key !== key) last = { key, result: dressed(saved) };
    return last.result;
  };
}

/** All that makes a difference to the screen. */
const keyOf = ({ html, removed, decisions }: Dressable): string =>
  JSON.stringify([html, removed.map((removal) => (isByHand(removal) || decisions[removal.id] === "putBack") && [removal.id, removal.html, removal.place])]);
