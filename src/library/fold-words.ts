import type { Result } from "#core/result.ts";
import { gather, merged, segmentOf } from "#search/postings.ts";
import { attempt } from "./attempt.ts";
import type { FreshWordsRow, Library } from "./schema.ts";

/** Articles that are folded in one transaction. A save that comes meanwhile waits for no more than that. */
const atOnce = 64;

/** The same where many come at once: a row of the index is written again for each transaction that adds to it. */
export const atOnceOfMany = 512;

/**
 * Folds the words of newly saved articles into the index, until none wait. Search finds them before, too: it reads
 * what waits. Nothing is lost when it is interrupted, for each part of it is one transaction.
 * @param limit articles in one transaction
 */
export const foldFreshWords = (limit = atOnce): Promise<Result<void>> =>
  attempt(async (library) => {
    while ((await foldSome(library, limit)) > 0);
  });

/**
 * So many are worth it: the words of one article lie in a thousand rows of the index, and each that something is added to
 * is written again. A search reads through them in a millisecond or two.
 */
const worthwhile = 16;

/** The same behind a save: only when there are enough of them. Housekeeping folds the rest. */
export const foldWhenMany = (): Promise<Result<void>> =>
  attempt(async (library) => {
    if ((await library.freshWords.count()) < worthwhile) return;
    while ((await foldSome(library, atOnce)) > 0);
  });

/** @returns how many articles it folded */
const foldSome = (library: Library, limit: number): Promise<number> =>
  library.transaction("rw", library.freshWords, library.postings, async () => {
    const waiting = await library.freshWords.orderBy("doc").limit(limit).toArray();
    const [first] = waiting;
    if (!first) return 0;
    const segment = segmentOf(first.doc);
    const together = waiting.filter(({ doc }) => segmentOf(doc) === segment);
    await foldInto(library, segment, together);
    await library.freshWords.bulkDelete(together.map(({ doc }) => doc));
    return together.length;
  });

async function foldInto(library: Library, segment: number, fresh: readonly FreshWordsRow[]): Promise<void> {
  const buckets = [...gather(fresh)];
  const before = await library.postings.bulkGet(buckets.map(([bucket]) => [bucket, segment]));
  await library.postings.bulkPut(buckets.map(([bucket, more], place) => merged(bucket, segment, before[place], more)));
}
