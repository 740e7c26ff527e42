import type { Article, ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import { attempt } from "./attempt.ts";
import type { Library } from "./schema.ts";
import { versionsOf } from "./versions.ts";

/** What an article takes on the disk, in bytes as they are stored. A picture of several articles counts with each. */
export interface Space {
  readonly article: Article;
  readonly text: number;
  readonly pictures: number;
}

/**
 * The articles that take most, largest first. Looks at every stored text once, so it is asked for and not watched.
 * @param onProgress told how many of how many articles have been looked at
 */
export const largestArticles = (limit: number, onProgress: (done: number, all: number) => void = () => {}): Promise<Result<readonly Space[]>> =>
  attempt(async (library) => {
    const pictures = await pictureBytes(library);
    const ids = await library.articles.toCollection().primaryKeys();
    const sizes: { id: ArticleId; text: number; pictures: number }[] = [];
    for (const [done, id] of ids.entries()) {
      if (done % 100 === 0) onProgress(done, ids.length);
      sizes.push({ id, text: await textBytes(library, id), pictures: pictures.get(id) ?? 0 });
    }
    const largest = sizes.toSorted((one, other) => other.text + other.pictures - one.text - one.pictures).slice(0, limit);
    const rows = await library.articles.bulkGet(largest.map(({ id }) => id));
    return largest.flatMap(({ text, pictures: shown }, place) => (rows[place] ? [{ article: rows[place], text, pictures: shown }] : []));
  });

async function textBytes(library: Library, id: ArticleId): Promise<number> {
  const [body, ledger, snapshot, versions] = await Promise.all([library.bodies.get(id), library.ledgers.get(id), library.snapshots.get(id), versionsOf(library, id)]);
  const earlier = versions.reduce((sum, { html }) => sum + html.byteLength, 0);
  return earlier + (body?.html.byteLength ?? 0) + (ledger?.entries.byteLength ?? 0) + (snapshot?.html?.byteLength ?? 0);
}

async function pictureBytes(library: Library): Promise<ReadonlyMap<ArticleId, number>> {
  const bytesOf = new Map<string, number>();
  await library.pictures.each(({ hash, bytes }) => void bytesOf.set(hash, bytes));
  const sums = new Map<ArticleId, number>();
  await library.articlePictures.each(({ articleId, hash }) => void sums.set(articleId, (sums.get(articleId) ?? 0) + (hash === null ? 0 : (bytesOf.get(hash) ?? 0))));
  return sums;
}
