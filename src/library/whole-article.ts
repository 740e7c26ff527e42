import type { ArticleId } from "#core/article.ts";
import { newId } from "#core/new-id.ts";
import type { Decisions, Removal } from "#core/removal.ts";
import { changed, changeOf, lastDoc } from "./counters.ts";
import { stoodIn } from "./organise.ts";
import { packClipping, type Packed } from "./pack-clipping.ts";
import { format, pack, unpack, unpackLedger } from "./packed.ts";
import { dropUnshown, rowsOf } from "./pictures.ts";
import type { ArticlePictureRow, ArticleRow, HighlightRow, Library, PictureRow, PlaceRow, VersionRow } from "./schema.ts";
import { versionsOf } from "./versions.ts";

/** All that the library has of an article, unpacked; what only serves to find it is made anew. */
export interface WholeArticle {
  readonly article: Omit<ArticleRow, "doc" | "facets" | "headline" | "fingerprint">;
  readonly html: string;
  readonly removed: readonly Removal[];
  readonly decisions: Decisions;
  readonly snapshot: string | null;
  readonly versions: readonly (Omit<VersionRow, "articleId" | "format" | "html"> & { readonly html: string })[];
  readonly highlights: readonly Omit<HighlightRow, "articleId">[];
  /** In the article's order. */
  readonly pictures: readonly Pick<ArticlePictureRow, "url" | "hash" | "absence">[];
  /** How far it has been read; null when it has not been begun, or an older backup does not say. */
  readonly place: Omit<PlaceRow, "articleId"> | null;
}

/** Null when it is not there, or can no longer be read. */
export async function readWhole(library: Library, id: ArticleId): Promise<WholeArticle | null> {
  const { articles, bodies, ledgers, snapshots, versions, highlights, places, articlePictures } = library;
  const rows = await library.transaction("r", [articles, bodies, ledgers, snapshots, versions, highlights, places, articlePictures], () =>
    Promise.all([articles.get(id), bodies.get(id), ledgers.get(id), snapshots.get(id), versionsOf(library, id), highlights.where("articleId").equals(id).toArray(), rowsOf(library, id), places.get(id)]),
  );
  const [row, body, ledger, snapshot, earlier, marks, shown, reached] = rows;
  if (!row || !body || !ledger) return null;
  const { doc: _doc, facets: _facets, headline: _headline, fingerprint: _fingerprint, ...article } = row;
  const unpacking = Promise.all([unpack(body.html), unpackLedger(ledger.entries), snapshot?.html ? unpack(snapshot.html) : null, inTurn(earlier, unpackedVersion)]);
  const parts = await unpacking.catch(() => null);
  if (!parts) return null;
  const [html, removed, page, texts] = parts;
  return {
    article, html, removed, decisions: ledger.decisions, snapshot: page, versions: texts,
    highlights: marks.map(({ articleId: _id, ...mark }) => mark),
    pictures: shown.toSorted((one, other) => one.place - other.place).map(({ url, hash, absence }) => ({ url, hash, absence })),
    place: reached ? withoutId(reached) : null,
  };
}

const withoutId = ({ articleId: _id, ...place }: PlaceRow): Omit<PlaceRow, "articleId"> => place;

const unpackedVersion = async ({ revision, savedAt, title, words, html }: VersionRow) => ({ revision, savedAt, title, words, html: await unpack(html) });

/** One after another, and not all at once: each takes a quarter of a megabyte meanwhile, and a stranger's file may bring thousands. */
async function inTurn<T, U>(values: readonly T[], act: (value: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (const value of values) done.push(await act(value));
  return done;
}

/** An article, ready to be written in one transaction with others. */
export interface ReadyArticle {
  readonly whole: WholeArticle;
  readonly pictures: readonly PictureRow[];
  readonly packed: Packed;
  /** Of its earlier versions, packed. */
  readonly texts: readonly VersionRow["html"][];
}

/** @param pictures those of the article's pictures that the library may lack */
export async function makeReady(whole: WholeArticle, pictures: readonly PictureRow[]): Promise<ReadyArticle> {
  const { article, html, removed, snapshot, versions } = whole;
  const [packed, texts] = await Promise.all([packClipping({ ...article, html, removed, snapshot }), inTurn(versions, (version) => pack(version.html))]);
  return { whole, pictures, packed, texts };
}

/** Writes articles that take the place of those of their ids, or of none. All or nothing. No two are of one id. */
export function writeWhole(library: Library, ready: readonly ReadyArticle[]): Promise<void> {
  const { articles, bodies, ledgers, snapshots, versions, highlights, places, articlePictures, pictures, counters, freshWords } = library;
  return library.transaction("rw", [articles, bodies, ledgers, snapshots, versions, highlights, places, articlePictures, pictures, counters, freshWords], async () => {
    const ids = ready.map(({ whole }) => whole.article.id);
    const [present, counts, earlier, shown] = await Promise.all([
      articles.bulkGet(ids),
      counters.toArray(),
      Promise.all(ids.map((id) => versionsOf(library, id))),
      Promise.all(ids.map((id) => rowsOf(library, id))),
    ]);
    const shownBefore = shown.flat();
    await Promise.all([
      versions.bulkDelete(earlier.flat().map(({ articleId, revision }) => [articleId, revision])),
      articlePictures.bulkDelete(shownBefore.map(({ articleId, url }) => [articleId, url])),
    ]);
    const before = present.filter((row) => row !== undefined);
    const last = lastDoc(counts);
    const rows = ready.map(({ whole, packed }, place) => stoodIn({ ...whole.article, doc: last + 1 + place, facets: [], ...packed.known }));
    await Promise.all([
      articles.bulkPut(rows),
      putParts(library, ready),
      freshWords.bulkPut(ready.map(({ packed }, place) => ({ doc: last + 1 + place, ...packed.words }))),
      counters.bulkPut(changed(counts, changeOf(before, rows).set("lastDoc", ready.length))),
    ]);
    await dropUnshown(library, shownBefore);
  });
}

/** All of the articles but their rows in the list and in the index; many in one request of each table. */
async function putParts(library: Library, ready: readonly ReadyArticle[]): Promise<void> {
  const wholes = ready.map(({ whole }) => ({ ...whole, articleId: whole.article.id }));
  await Promise.all([
    library.bodies.bulkPut(ready.map(({ whole, packed }) => ({ articleId: whole.article.id, format, html: packed.body }))),
    library.ledgers.bulkPut(ready.map(({ whole, packed }) => ({ articleId: whole.article.id, format, entries: packed.entries, ids: whole.removed.map(({ id }) => id), decisions: whole.decisions }))),
    library.snapshots.bulkPut(ready.map(({ whole, packed }) => ({ articleId: whole.article.id, format, html: packed.snapshot }))),
    library.versions.bulkPut(ready.flatMap(({ whole, packed, texts }) => whole.versions.map((version, place) => ({ ...version, articleId: whole.article.id, format, html: texts[place] ?? packed.body })))),
    putMarks(library, wholes.flatMap(({ articleId, highlights }) => highlights.map((mark) => ({ ...mark, articleId })))),
    library.places.bulkPut(wholes.flatMap(({ articleId, place }) => (place ? [{ ...place, articleId }] : []))),
    library.pictures.bulkPut(ready.flatMap(({ pictures }) => pictures)),
    library.articlePictures.bulkPut(wholes.flatMap(({ articleId, pictures }) => pictures.map((each, place) => ({ ...each, articleId, place, tries: 0, notBefore: 0 })))),
  ]);
}

/** A mark whose id another article's has gets one of its own: it must not take the place of that one. */
async function putMarks(library: Library, marks: readonly HighlightRow[]): Promise<void> {
  const present = await library.highlights.bulkGet(marks.map(({ id }) => id));
  const owners = new Map(present.flatMap((mark) => (mark ? [[mark.id, mark.articleId] as const] : [])));
  const ownId = ({ id, articleId, createdAt }: HighlightRow) => {
    const owner = owners.get(id) ?? articleId;
    owners.set(id, owner);
    return owner === articleId ? id : newId(createdAt);
  };
  await library.highlights.bulkPut(marks.map((mark) => ({ ...mark, id: ownId(mark) })));
}
