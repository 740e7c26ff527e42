import type { ArticleId } from "#core/article.ts";
import { isByHand, type Removal } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import { attempt } from "./attempt.ts";
import { countPutBack } from "./decisions.ts";
import { LibraryError } from "./library-error.ts";
import { packLedger, unpackLedger } from "./packed.ts";
import type { Library } from "./schema.ts";

/** Notes for good that the person took a block out of a saved article. The saved HTML stays as it is. `articleMissing`, `articleDamaged`. */
export const takeOut = (id: ArticleId, block: Removal): Promise<Result<void>> => rewrite(id, (removed) => [...removed, block]);

/** Forgets it again: the block stands in the article as before. */
export const takeBack = (id: ArticleId, removalId: string): Promise<Result<void>> =>
  rewrite(id, (removed) => removed.filter((removal) => removal.id !== removalId || !isByHand(removal)));

const rewrite = (id: ArticleId, change: (removed: readonly Removal[]) => readonly Removal[]): Promise<Result<void>> =>
  attempt(async (library) => {
    while (!(await tryToRewrite(library, id, change))); // until nobody else writes it at the same time
  });

/** False when the ledger was written by another meanwhile: packing is not waited for by a transaction. */
async function tryToRewrite(library: Library, id: ArticleId, change: (removed: readonly Removal[]) => readonly Removal[]): Promise<boolean> {
  const before = await library.ledgers.get(id);
  if (!before) throw new LibraryError({ code: "articleMissing" });
  const removed = change(await unpacked(before.entries));
  const entries = await packLedger(removed);
  const ids = removed.map((removal) => removal.id);
  return await library.transaction("rw", library.articles, library.ledgers, async () => {
    const now = await library.ledgers.get(id);
    if (now?.ids.join("\n") !== before.ids.join("\n")) return false;
    await library.ledgers.update(id, { entries, ids });
    await library.articles.update(id, { removedCount: ids.length - countPutBack(now.decisions) });
    return true;
  });
}

const unpacked = (entries: Parameters<typeof unpackLedger>[0]): Promise<readonly Removal[]> =>
  unpackLedger(entries).catch((error: unknown) => {
    throw new LibraryError({ code: "articleDamaged", detail: String(error) });
  });
