import type { ArticleId } from "#core/article.ts";
import type { Decision, Decisions, Removal } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import { attempt } from "./attempt.ts";
import { LibraryError } from "./library-error.ts";

/**
 * Notes for good what the person said of a removed block; null takes it back. The saved HTML stays as it is.
 * `articleMissing` when there is no such article, `malformed` when its ledger has no such block.
 */
export const decide = (id: ArticleId, removalId: string, decision: Decision | null): Promise<Result<void>> =>
  attempt((library) =>
    library.transaction("rw", library.articles, library.ledgers, async () => {
      const ledger = await library.ledgers.get(id);
      if (!ledger) throw new LibraryError({ code: "articleMissing" });
      if (!ledger.ids.includes(removalId)) throw new LibraryError({ code: "malformed", detail: `no block ${removalId}` });
      const { [removalId]: _, ...others } = ledger.decisions;
      const decisions: Decisions = decision ? { ...others, [removalId]: decision } : others;
      await library.ledgers.update(id, { decisions });
      await library.articles.update(id, { removedCount: ledger.ids.length - countPutBack(decisions) });
    }),
  );

export const countPutBack = (decisions: Decisions): number => Object.values(decisions).filter((each) => each === "putBack").length;

/**
 * The decisions about an earlier ledger that hold for a new one. Ids may have changed, the page too:
 * a block is the same when its text is; the second of two with one text answers to the second.
 */
export function carriedOver(before: readonly Removal[], decisions: Decisions, now: readonly Removal[]): Decisions {
  const decided = new Map(numbered(before).flatMap(([key, { id }]) => (decisions[id] ? [[key, decisions[id]] as const] : [])));
  return Object.fromEntries(numbered(now).flatMap(([key, { id }]) => (decided.has(key) ? [[id, decided.get(key)!] as const] : [])));
}

/** Each entry under its text and which of those with this text it is. */
function numbered(entries: readonly Removal[]): readonly (readonly [string, Removal])[] {
  const met = new Map<string, number>();
  return entries.map((entry) => {
    const nth = (met.get(entry.text) ?? 0) + 1;
    met.set(entry.text, nth);
    return [`${nth} ${entry.text}`, entry] as const;
  });
}
