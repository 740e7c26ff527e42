import type { Article, ArticleId } from "#core/article.ts";
import type { CanonicalUrl } from "#core/canonical-url.ts";
import type { Decisions, Removal } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import { attemptToRead } from "./attempt.ts";
import { LibraryError } from "./library-error.ts";
import { openToRead } from "./open.ts";
import { isKept, markAs, type Undo } from "./organise.ts";
import { unpack, unpackLedger } from "./packed.ts";
import type { ArticleRow, BodyRow, LedgerRow, Library } from "./schema.ts";

export { addArticle, expectArticle } from "./add-article.ts";

/** An article with all that it takes to show it. */
export interface SavedArticle {
  readonly article: Article;
  /** As it was cleaned. What the person put back is in `removed` and `decisions`. */
  readonly html: string;
  readonly removed: readonly Removal[];
  readonly decisions: Decisions;
}

/** What the library has of one article, still packed. */
export interface SavedRows {
  readonly article: ArticleRow;
  readonly body: BodyRow;
  readonly ledger: LedgerRow;
}

/** `articleMissing` when it is not there. The id may be any string, as from an address bar. */
export const readArticle = (id: string): Promise<Result<SavedArticle>> =>
  attemptToRead(async (library) => await unpacked(await readRows(library, id)));

/**
 * The article that was saved from this address, or from another that led to it; none that is in the trash.
 * @throws what `problemOf` understands
 */
export async function findArticle(url: CanonicalUrl): Promise<Article | undefined> {
  const library = await openToRead();
  const exact = await library.articles.where("canonicalUrl").equals(url).first();
  const article = exact ?? (await library.articles.where("addresses").equals(url).last());
  return article && isKept(article) ? article : undefined;
}

/** Notes that the article has been read, now, unless it was before. */
export const markRead = (id: ArticleId): Promise<Result<Undo | null>> => markAs([id], true);

/** @throws LibraryError `articleMissing` */
export function readRows(library: Library, id: string): Promise<SavedRows> {
  return library.transaction("r", library.articles, library.bodies, library.ledgers, async () => {
    const key = id as ArticleId;
    const [article, body, ledger] = await Promise.all([library.articles.get(key), library.bodies.get(key), library.ledgers.get(key)]);
    if (!article || !body || !ledger) throw new LibraryError({ code: "articleMissing" });
    return { article, body, ledger };
  });
}

/** @throws LibraryError `articleDamaged` */
export async function unpacked({ article, body, ledger }: SavedRows): Promise<SavedArticle> {
  const parts = Promise.all([unpack(body.html), unpackLedger(ledger.entries)]);
  const [html, removed] = await parts.catch((error: unknown) => {
    throw new LibraryError({ code: "articleDamaged", detail: String(error) });
  });
  return { article, html, removed, decisions: ledger.decisions };
}
