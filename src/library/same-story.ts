import { siteOfAddress } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import { distance, fingerprintOf } from "#search/fingerprint.ts";
import { fold } from "#search/fold.ts";
import { answerTo } from "./answer-to.ts";
import type { ArticleRow } from "./schema.ts";

/** Bits in which the fingerprints of one story may differ: another view of it has another caption, a line more or less. */
const near = 10;

/** Words below which a text is too short to be told from another by its fingerprint. */
const enough = 60;

/** Words beyond which a text is known by its beginning. */
const most = 5_000;

/** What a story is known by beside its address. */
export interface Known {
  /** Its site and title, as far as they count. */
  readonly headline: string;
  readonly fingerprint: string;
}

type Headed = Pick<Clipping, "title" | "canonicalUrl">;

/** @param words of its text, folded */
export const knownBy = (headed: Headed, words: readonly string[]): Known => ({ headline: headlineOf(headed), fingerprint: fingerprintOf(words.slice(0, most)) });

/** On another port stands another's site. */
const headlineOf = ({ title, canonicalUrl }: Headed): string => `${siteOfAddress(canonicalUrl)}${portOf(canonicalUrl)} ${fold(title).trim()}`;

const portOf = (address: string): string => (URL.canParse(address) ? new URL(address).port : "");

/** The articles that may be of the same story, before its text has been looked at. */
export interface Candidates {
  readonly exact: ArticleRow | undefined;
  readonly alike: readonly ArticleRow[];
}

/** @param articles the table, in the transaction that asks */
export async function candidatesFor(articles: IDBObjectStore, clipping: Clipping): Promise<Candidates> {
  const [exact, alike] = await Promise.all([
    answerTo<ArticleRow | undefined>(articles.index("canonicalUrl").get(clipping.canonicalUrl)),
    clipping.words < enough ? [] : answerTo<ArticleRow[]>(articles.index("headline").getAll(headlineOf(clipping))),
  ]);
  return { exact, alike };
}

/**
 * The article of the same story: of the same canonical address, else one of the same site that has the same title, no
 * other day of publication, and nearly the same text. All three, because a page of prices has the same title every
 * day, and what is merged wrongly is hard to find.
 */
export const sameStory = ({ exact, alike }: Candidates, { publishedAt }: Clipping, { fingerprint }: Known): ArticleRow | undefined =>
  exact ?? alike.find((row) => row.words >= enough && distance(row.fingerprint, fingerprint) <= near && isSameDay(row.publishedAt, publishedAt));

const isSameDay = (one: string | null, other: string | null): boolean => one === null || other === null || one.slice(0, 10) === other.slice(0, 10);
