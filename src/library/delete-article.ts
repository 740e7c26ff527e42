import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import { attempt } from "./attempt.ts";
import { changeCounter } from "./counters.ts";
import { LibraryError } from "./library-error.ts";
import { openLibrary } from "./open.ts";
import { forgetPictures, rowsOf } from "./pictures.ts";
import type { Library } from "./schema.ts";

/**
 * Deletes an article with all that belongs to it. The value undoes that, while this page lives;
 * undoing does nothing when the same story has been saved again meanwhile, and throws what
 * `problemOf` understands. `articleMissing` when there is no such article.
 */
export const deleteArticle = (id: ArticleId): Promise<Result<() => Promise<void>>> =>
  attempt(async (library) => {
    const rows = await library.transaction("rw", library.tables, () => takeOut(library, id));
    return () => putBack(rows);
  });

type Rows = Awaited<ReturnType<typeof takeOut>>;

async function takeOut(library: Library, id: ArticleId) {
  const article = await library.articles.get(id);
  if (!article) throw new LibraryError({ code: "articleMissing" });
  const shown = await rowsOf(library, id);
  const rows = {
    article,
    body: await library.bodies.get(id),
    ledger: await library.ledgers.get(id),
    snapshot: await library.snapshots.get(id),
    highlights: await library.highlights.where("articleId").equals(id).toArray(),
    shown,
    pictures: await library.pictures.bulkGet(shown.flatMap(({ hash }) => hash ?? [])),
  };
  await forgetPictures(library, shown);
  await library.highlights.where("articleId").equals(id).delete();
  for (const table of [library.snapshots, library.ledgers, library.bodies, library.articles]) await table.delete(id);
  await changeCounter(library, "articles", -1);
  return rows;
}

async function putBack({ article, body, ledger, snapshot, highlights, shown, pictures }: Rows): Promise<void> {
  const library = await openLibrary();
  await library.transaction("rw", library.tables, async () => {
    if (await library.articles.where("canonicalUrl").equals(article.canonicalUrl).first()) return;
    await library.articles.put(article);
    if (body) await library.bodies.put(body);
    if (ledger) await library.ledgers.put(ledger);
    if (snapshot) await library.snapshots.put(snapshot);
    await library.highlights.bulkPut(highlights);
    await library.pictures.bulkPut(pictures.filter((picture) => picture !== undefined));
    await library.articlePictures.bulkPut(shown);
    await changeCounter(library, "articles", 1);
  });
}
