import { Dexie } from "dexie";
import { bucketLetters, bucketOf } from "#search/postings.ts";
import { likenessOf, matchRow, note, type Matches, type Sought } from "#search/rank.ts";
import { weights } from "#search/impact.ts";
import { wordsOf } from "#search/words.ts";
import { facet } from "./facets.ts";
import type { FreshWordsRow, Library } from "./schema.ts";

/** Articles whose words wait for the index that a search reads through; the background folds them long before. */
const mostFresh = 500;
/** Articles of one tag that a word of its name finds. */
const mostTagged = 1_000;
/** What a word in a tag's name counts: as much as one in a title. */
const tagWeight = 6;

/** Letters of which one is no word, so that it says nothing of longer ones. */
const alphabet = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{N}]$/u;

/**
 * The documents that have a word, or a longer one that begins with it. Reads the rows of its bucket and no others.
 * @param tags all that the library has, folded
 */
export async function matchesOf(library: Library, word: string, tags: readonly string[]): Promise<Matches> {
  const sought: Sought = { word, isPrefix: !alphabet.test(word) };
  const [rows, fresh, tagged] = await Promise.all([
    rowsFor(library, sought),
    library.freshWords.orderBy("doc").limit(mostFresh).toArray(),
    docsTagged(library, sought, tags),
  ]);
  const matches: Matches = new Map();
  for (const row of rows) matchRow(sought, row, matches);
  for (const row of fresh) matchFresh(sought, row, matches);
  for (const doc of tagged) note(matches, doc, tagWeight);
  return matches;
}

function rowsFor(library: Library, { word, isPrefix }: Sought) {
  const first = bucketOf(word);
  const last = isPrefix && word.length < bucketLetters ? `${first}\uffff` : first;
  return library.postings.where("[bucket+segment]").between([first, Dexie.minKey], [last, Dexie.maxKey]).toArray();
}

function matchFresh(sought: Sought, { doc, terms, impacts }: FreshWordsRow, matches: Matches): void {
  if (!` ${terms}`.includes(` ${sought.word}`)) return;
  for (const [place, term] of terms.split(" ").entries()) {
    if (term === sought.word || (sought.isPrefix && term.startsWith(sought.word))) note(matches, doc, likenessOf(sought.word, term) * (weights[impacts[place] ?? 0] ?? 0));
  }
}

async function docsTagged(library: Library, { word, isPrefix }: Sought, tags: readonly string[]): Promise<readonly number[]> {
  const meant = isPrefix ? tags.filter((tag) => wordsOf(tag).some((each) => each.startsWith(word))) : [];
  const rows = await Promise.all(meant.map((tag) => library.articles.where("facets").equals(facet.tag(tag)).limit(mostTagged).toArray()));
  return rows.flat().map(({ doc }) => doc);
}
