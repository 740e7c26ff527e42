import type { Result } from "#core/result.ts";
import { textOfHtml } from "#search/plain-text.ts";
import { wordsOf } from "#search/words.ts";
import { attempt } from "./attempt.ts";
import { changeCounter } from "./counters.ts";
import { foldFreshWords } from "./fold-words.ts";
import { unpack } from "./packed.ts";
import type { ArticleRow, Library } from "./schema.ts";
import { searchWords } from "./search-words.ts";

/** Articles that are read in one go. */
const atOnce = 50;

/**
 * Makes the search index anew from the articles. Until an article's turn has come, search does not find it.
 * An interrupted one is begun again.
 * @param onProgress told how many of how many articles are done
 */
export const rebuildIndex = (onProgress: (done: number, all: number) => void = () => {}): Promise<Result<void>> =>
  attempt(async (library) => {
    const ids = await library.articles.toCollection().primaryKeys();
    await library.transaction("rw", library.postings, library.freshWords, async () => {
      await library.postings.clear();
      await library.freshWords.clear();
    });
    for (let start = 0; start < ids.length; start += atOnce) {
      onProgress(start, ids.length);
      const rows = await library.articles.bulkGet(ids.slice(start, start + atOnce));
      for (const row of rows) if (row) await reword(library, row);
      const folded = await foldFreshWords();
      if (!folded.ok) throw new Error(folded.problem.detail ?? folded.problem.code);
    }
    onProgress(ids.length, ids.length);
  });

/** A new number, and words from the text as it is stored. */
async function reword(library: Library, { id, revision }: ArticleRow): Promise<void> {
  const body = await library.bodies.get(id);
  const html = body ? await unpack(body.html).catch(() => "") : ""; // its title finds a damaged one still
  await library.transaction("rw", library.articles, library.counters, library.freshWords, async () => {
    const row = await library.articles.get(id);
    if (row?.revision !== revision) return; // saved again meanwhile, with its words
    const doc = await changeCounter(library, "lastDoc", 1);
    await library.articles.update(id, { doc });
    await library.freshWords.put({ doc, ...searchWords(row, wordsOf(textOfHtml(html))) });
  });
}
