import type { Article, ArticleId } from "#core/article.ts";
import type { Source } from "#core/source.ts";
import { hasPhrases } from "#search/phrase.ts";
import { textOfHtml } from "#search/plain-text.ts";
import { allWords, hasFilters, isEmpty, parseQuery, type Query } from "#search/query.ts";
import { rank } from "#search/rank.ts";
import { snippetOf, type Piece } from "#search/snippet.ts";
import { answerTo } from "./answer-to.ts";
import { narrowing, unnarrowed, type Narrowing } from "./narrowing.ts";
import { openToRead } from "./open.ts";
import { unpack } from "./packed.ts";
import type { ArticleRow, CounterName, CounterRow, Library } from "./schema.ts";
import { idsOf, wholeShelf } from "./views.ts";
import { mapped, watchTables } from "./watch.ts";
import { matchesOf, searchedTables } from "./word-matches.ts";

/** What an answer comes from, with the counters, which change together with them. */
const searched = ["articles", "freshWords"] as const;

/** Articles that are looked at in one go. */
const atOnce = 64;
/** Of those that have all words of a phrase, how many are read to see whether they follow one another. */
const mostRead = 2_000;

/** The articles that a query asks for, best first; where it has no words, newest first. An empty query finds none. */
export function found(typed: string, limit: number): Source<readonly Article[]> {
  const query = parseQuery(typed);
  if (query.phrases.length === 0) return watchTables(searched, (library) => find(library, query, limit));
  const likely = watchTables(searched, (library) => find(library, query, mostRead));
  // Outside of the live query, which must not wait for anything but the database.
  return mapped(likely, (rows, signal) => withPhrases(rows, query, limit, signal));
}

/** The same by their ids alone. */
export const foundIds = (typed: string, limit: number): Source<readonly ArticleId[]> => mapped(found(typed, limit), async (rows) => rows.map(({ id }) => id));

/** Where the words of a query stand in an article's text. Empty when none does, and when `signal` has said stop. */
export async function snippet(id: ArticleId, typed: string, signal?: AbortSignal): Promise<readonly Piece[]> {
  const text = await textOf(await openToRead(), id);
  return signal?.aborted ? [] : await snippetOf(text, allWords(parseQuery(typed)), signal);
}

export async function find(library: Library, query: Query, limit: number): Promise<readonly ArticleRow[]> {
  if (isEmpty(query)) return [];
  const narrowed = hasFilters(query.filters) ? await narrowing(library, query.filters) : unnarrowed;
  const words = allWords(query);
  if (words.length === 0) return await take(await newest(library, narrowed), (ids) => library.articles.bulkGet([...ids]), narrowed, limit);
  const reading = library.backendDB().transaction(searchedTables, "readonly");
  const ranked = await rankedBy(words, reading);
  if (narrowed.ids && narrowed.ids.size < ranked.length / 8) return await amongFew(library, narrowed, new Map(ranked.map((doc, place) => [doc, place])), limit);
  return await take(ranked, (docs) => byDoc(docs, reading), narrowed, limit);
}

async function rankedBy(words: readonly string[], reading: IDBTransaction): Promise<readonly number[]> {
  const total = answerTo<CounterRow | undefined>(reading.objectStore("counters").get("articles" satisfies CounterName));
  const matches = await matchesOf(words, reading);
  return rank(matches, (await total)?.value ?? 0);
}

/** Goes through the candidates in their order until enough of them fit. */
async function take<Key>(keys: readonly Key[], read: (keys: readonly Key[]) => PromiseLike<readonly (ArticleRow | undefined)[]>, { fits }: Narrowing, limit: number): Promise<readonly ArticleRow[]> {
  const hits: ArticleRow[] = [];
  const step = Math.min(limit, atOnce);
  for (let start = 0; start < keys.length && hits.length < limit; start += step) {
    const rows = await read(keys.slice(start, start + step));
    hits.push(...rows.filter((row) => row !== undefined).filter(fits));
  }
  return hits.slice(0, limit);
}

/** The filters leave fewer than the words do: those few are looked at. */
async function amongFew(library: Library, { ids, fits }: Narrowing, places: ReadonlyMap<number, number>, limit: number): Promise<readonly ArticleRow[]> {
  const rows = (await library.articles.bulkGet([...(ids ?? [])])).filter((row) => row !== undefined);
  const hits = rows.filter((row) => places.has(row.doc) && fits(row));
  return hits.toSorted((one, other) => (places.get(one.doc) ?? 0) - (places.get(other.doc) ?? 0)).slice(0, limit);
}

const newest = async (library: Library, { ids }: Narrowing): Promise<readonly ArticleId[]> => (await idsOf(library, wholeShelf)).filter((id) => ids?.has(id) ?? true);

/** Numbers of texts that have been replaced or deleted are of no article, and give none. */
function byDoc(docs: readonly number[], reading: IDBTransaction): Promise<readonly (ArticleRow | undefined)[]> {
  const index = reading.objectStore("articles").index("doc");
  return Promise.all(docs.map((doc) => answerTo<ArticleRow | undefined>(index.get(doc))));
}

async function withPhrases(rows: readonly ArticleRow[], { phrases }: Query, limit: number, signal: AbortSignal): Promise<readonly ArticleRow[]> {
  const library = await openToRead();
  const hits: ArticleRow[] = [];
  for (const row of rows) {
    if (signal.aborted || hits.length >= limit) break;
    const { title, byline, siteName } = row;
    if (hasPhrases(phrases, [title, byline, siteName, await textOf(library, row.id)].join("\n"))) hits.push(row);
  }
  return hits;
}

async function textOf(library: Library, id: ArticleId): Promise<string> {
  const body = await library.bodies.get(id);
  return body ? textOfHtml(await unpack(body.html).catch(() => "")) : ""; // a damaged one says so when it is opened
}
