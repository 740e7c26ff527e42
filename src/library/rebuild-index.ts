import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import { textOfHtml } from "#search/plain-text.ts";
import { segmentOf, segmentSize } from "#search/postings.ts";
import type { Terms } from "#search/terms.ts";
import { wordsOf } from "#search/words.ts";
import { attempt } from "./attempt.ts";
import { changeCounter, readCounter } from "./counters.ts";
import { atOnceOfMany, foldFreshWords } from "./fold-words.ts";
import { LibraryError } from "./library-error.ts";
import { unpack } from "./packed.ts";
import type { Library } from "./schema.ts";
import { searchWords } from "./search-words.ts";

/**
 * Makes the search index anew from the articles. What there is of the old one serves until an article's turn has come, and
 * goes at the end: search finds throughout what it found before, and where this is interrupted, too.
 * @param onProgress told how many of how many articles are done
 */
export const rebuildIndex = (onProgress: (done: number, all: number) => void = () => {}): Promise<Result<void>> =>
  attempt(async (library) => {
    const first = await beginSegment(library);
    const ids = await library.articles.toCollection().primaryKeys();
    for (let start = 0; start < ids.length; start += atOnceOfMany) {
      onProgress(start, ids.length);
      await reword(library, ids.slice(start, start + atOnceOfMany), (done) => onProgress(start + done, ids.length));
      const folded = await foldFreshWords(atOnceOfMany);
      if (!folded.ok) throw new LibraryError(folded.problem);
    }
    await dropBefore(library, first);
    onProgress(ids.length, ids.length);
  });

/** From here on numbers are given in a segment where there are none yet. @returns which */
const beginSegment = (library: Library): Promise<number> =>
  library.transaction("rw", library.counters, async () => {
    const last = await readCounter(library, "lastDoc");
    const segment = segmentOf(last) + 1;
    await changeCounter(library, "lastDoc", segment * segmentSize - 1 - last);
    return segment;
  });

/** Rows of the index that are looked at in one go. */
const rowsAtOnce = 20_000;

/** Every article has a number of a later segment by now, so these rows are of none. */
async function dropBefore(library: Library, segment: number): Promise<void> {
  for (let from: [string, number] = ["", 0], isEnd = false; !isEnd; ) {
    const keys = await library.postings.where("[bucket+segment]").above(from).limit(rowsAtOnce).primaryKeys();
    await library.postings.bulkDelete(keys.filter(([, its]) => its < segment));
    isEnd = keys.length < rowsAtOnce;
    from = keys.at(-1) ?? from;
  }
}

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
