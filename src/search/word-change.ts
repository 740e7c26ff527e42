import type { WordChange } from "#core/saved.ts";
import { wordsOf } from "./words.ts";

/**
 * How two versions of a text differ. Lines that both have are set aside, wherever they stand; of the rest each word
 * that only one has is counted. So a paragraph that was moved is no change, and one that was rewritten is its words.
 */
export function wordChange(before: string, now: string): WordChange {
  const lines = { before: before.split("\n"), now: now.split("\n") };
  const old = wordsOf(without(lines.before, lines.now).join("\n"));
  const young = wordsOf(without(lines.now, lines.before).join("\n"));
  return { added: without(young, old).length, removed: without(old, young).length };
}

/** What is in the one and not in the other; of what is there twice and once, one. */
function without(ones: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return ones.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
