import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import { textOfHtml } from "#search/plain-text.ts";
import type { Terms } from "#search/terms.ts";
import { wordsOf } from "#search/words.ts";
import { attempt } from "./attempt.ts";
import { changeCounter } from "./counters.ts";
import { atOnceOfMany, foldFreshWords } from "./fold-words.ts";
import { unpack } from "./packed.ts";
import type { Library } from "./schema.ts";
import { searchWords } from "./search-words.ts";

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
    for (let start = 0; start < ids.length; start += atOnceOfMany) {
      onProgress(start, ids.length);
      await reword(library, ids.slice(start, start + atOnceOfMany), (done) => onProgress(start + done, ids.length));
      const folded = await foldFreshWords(atOnceOfMany);
      if (!folded.ok) throw new Error(folded.problem.detail ?? folded.problem.code);
    }
    onProgress(ids.length, ids.length);
  });

/** New numbers, and words from the texts as they are stored. */
async function reword(library: Library, ids: readonly ArticleId[], onProgress: (done: number) => void): Promise<void> {
  const worded = new Map<ArticleId, { readonly revision: number; readonly terms: Terms }>();
  for (const row of await library.articles.bulkGet([...ids])) {
    if (row) worded.set(row.id, { revision: row.revision, terms: searchWords(row, wordsOf(await textOf(library, row.id))) });
    if (worded.size % 50 === 0) onProgress(worded.size);
  }
  await library.transaction("rw", library.articles, library.counters, library.freshWords, async () => {
    const rows = await library.articles.bulkGet([...worded.keys()]);
    const same = rows.filter((row) => row !== undefined).filter((row) => row.revision === worded.get(row.id)?.revision); // others were saved again meanwhile, with their words
    const last = await changeCounter(library, "lastDoc", same.length);
    const numbered = same.map((row, place) => ({ ...row, doc: last - place }));
    await library.articles.bulkPut(numbered);
    await library.freshWords.bulkPut(numbered.map(({ id, doc }) => ({ doc, ...(worded.get(id)?.terms ?? noTerms) })));
  });
}

const noTerms: Terms = { terms: "", impacts: new Uint8Array() };

/** Of a damaged one nothing: its title finds it still. */
async function textOf(library: Library, id: ArticleId): Promise<string> {
  const body = await library.bodies.get(id);
  return body ? textOfHtml(await unpack(body.html).catch(() => "")) : "";
}
