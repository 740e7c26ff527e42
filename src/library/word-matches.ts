import { bucketLetters, bucketOf, type PostingsRow } from "#search/postings.ts";
import { likenessOf, matchRow, Matches, type Sought } from "#search/rank.ts";
import { weights } from "#search/impact.ts";
import { wordsOf } from "#search/words.ts";
import { answerTo } from "./answer-to.ts";
import { facet, facetValuesIn } from "./facets.ts";
import type { ArticleRow, FreshWordsRow, TableName } from "./schema.ts";

/** Articles whose words wait for the index that a search reads through; the background folds them long before. */
const mostFresh = 500;
/** Articles of one tag that a word of its name finds. */
const mostTagged = 1_000;
/** What a word in a tag's name counts: as much as one in a title. */
const tagWeight = 6;

/** Letters of which one is no word, so that it says nothing of longer ones. */
const alphabet = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{N}]$/u;

/** The tables that a search reads, in one transaction of the browser's own: Dexie takes longer to ask than the browser to answer. */
export const searchedTables = ["articles", "counters", "freshWords", "postings"] as const satisfies readonly TableName[];

/** For each word the documents that have it, or a longer one that begins with it. Reads the rows of their buckets and no others. */
export async function matchesOf(words: readonly string[], reading: IDBTransaction): Promise<readonly Matches[]> {
  const waiting = answerTo<FreshWordsRow[]>(reading.objectStore("freshWords").getAll(null, mostFresh));
  const tags = facetValuesIn(reading.objectStore("articles"), facet.tag(""));
  return await Promise.all(words.map((word) => matchesOfWord({ word, isPrefix: !alphabet.test(word) }, reading, waiting, tags)));
}

async function matchesOfWord(sought: Sought, reading: IDBTransaction, waiting: Promise<readonly FreshWordsRow[]>, tags: Promise<readonly string[]>): Promise<Matches> {
  const [rows, fresh, tagged] = await Promise.all([rowsFor(sought, reading), waiting, tags.then((all) => docsTagged(sought, all, reading))]);
  const matches = new Matches();
  for (const row of rows) matchRow(sought, row, matches);
  for (const row of fresh) matchFresh(sought, row, matches);
  for (const doc of tagged) matches.note(doc, tagWeight);
  return matches;
}

/** Of every segment, and where the word is shorter than a bucket's name, of every bucket that begins with it. */
function rowsFor({ word, isPrefix }: Sought, reading: IDBTransaction): Promise<PostingsRow[]> {
  const first = bucketOf(word);
  const last = isPrefix && word.length < bucketLetters ? `${first}\uffff` : first;
  return answerTo(reading.objectStore("postings").getAll(IDBKeyRange.bound([first], [last, []])));
}

function matchFresh(sought: Sought, { doc, terms, impacts }: FreshWordsRow, matches: Matches): void {
  if (!` ${terms}`.includes(` ${sought.word}`)) return;
  for (const [place, term] of terms.split(" ").entries()) {
    if (term === sought.word || (sought.isPrefix && term.startsWith(sought.word))) matches.note(doc, likenessOf(sought.word, term) * (weights[impacts[place] ?? 0] ?? 0));
  }
}

/** @param tags all that the library has, folded */
async function docsTagged({ word, isPrefix }: Sought, tags: readonly string[], reading: IDBTransaction): Promise<readonly number[]> {
  const meant = isPrefix ? tags.filter((tag) => wordsOf(tag).some((each) => each.startsWith(word))) : [];
  const index = reading.objectStore("articles").index("facets");
  const rows = await Promise.all(meant.map((tag) => answerTo<ArticleRow[]>(index.getAll(facet.tag(tag), mostTagged))));
  return rows.flat().map(({ doc }) => doc);
}
