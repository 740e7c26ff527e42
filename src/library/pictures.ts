import { Dexie } from "dexie";
import type { Absence } from "#core/absence.ts";
import type { ArticleId } from "#core/article.ts";
import { isBeacon } from "#core/beacon.ts";
import type { Clipping } from "#core/clipping.ts";
import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt } from "./attempt.ts";
import { openToRead } from "./open.ts";
import type { ArticlePictureRow, Library, PictureRow } from "./schema.ts";
import { watch } from "./watch.ts";

/** A picture that has been decoded, and is one. */
export type SoundPicture = Omit<PictureRow, "hash" | "bytes">;

/**
 * The pictures of an article that are in the library, by their address in its HTML.
 * @throws what `problemOf` understands
 */
export async function keptPictures(id: string): Promise<ReadonlyMap<string, Blob>> {
  return await readKept(await openToRead(), id as ArticleId);
}

/** The same, again whenever one more has been kept. */
export const watchPictures = (id: string): Source<ReadonlyMap<string, Blob>> => watch((library) => readKept(library, id as ArticleId));

/**
 * Stores a picture, once for all articles that show it. Does nothing when the article has been deleted meanwhile, and
 * notes `tooMuch` when its pictures together would be over `most` bytes.
 */
export async function keepPicture(id: ArticleId, url: string, picture: SoundPicture, most = Number.POSITIVE_INFINITY): Promise<Result<void>> {
  const bytes = await picture.blob.arrayBuffer();
  const hash = hex(await crypto.subtle.digest("SHA-256", bytes));
  return await attempt((library) =>
    library.transaction("rw", library.pictures, library.articlePictures, async () => {
      const row = await library.articlePictures.get([id, url]);
      if (!row) return;
      const hashes = new Set((await rowsOf(library, id)).flatMap((each) => each.hash ?? []));
      const isOver = !hashes.has(hash) && (await bytesOf(library, hashes)) + bytes.byteLength > most;
      if (!isOver) await library.pictures.put({ ...picture, hash, bytes: bytes.byteLength });
      await library.articlePictures.put({ ...row, ...(isOver ? { hash: null, absence: "tooMuch" } : { hash, absence: null }) });
    }),
  );
}

async function bytesOf(library: Library, hashes: ReadonlySet<string>): Promise<number> {
  const rows = await library.pictures.bulkGet([...hashes]);
  return rows.reduce((sum, row) => sum + (row?.bytes ?? 0), 0);
}

/** What becomes of pictures that are not here when an article is saved again: a page can be asked for them, a snapshot cannot. */
export type Missing = "askAgain" | "leave";

/**
 * Which pictures an article shows when it has been saved, each in its row, and which rows go. Those that are here stay;
 * the rest wait to be asked for, or stay as they were.
 * @param before the rows that it has
 */
export function picturesOf(id: ArticleId, clipping: Clipping, before: readonly ArticlePictureRow[], missing: Missing): { readonly rows: readonly ArticlePictureRow[]; readonly gone: readonly ArticlePictureRow[] } {
  const urls = [clipping.leadPicture, ...clipping.pictures].flatMap((picture) => (picture && isWanted(picture.url) ? [picture.url] : []));
  const shown = new Set(urls);
  const known = new Map(before.map((row) => [row.url, row]));
  return {
    rows: [...shown].map((url, place) => ({ ...rowFor(id, url, known.get(url), missing), place })),
    gone: before.filter(({ url }) => !shown.has(url)),
  };
}

function rowFor(articleId: ArticleId, url: string, before: ArticlePictureRow | undefined, missing: Missing): Omit<ArticlePictureRow, "place"> {
  if (before && (before.hash !== null || missing === "leave")) return before;
  const absence: Absence = missing === "leave" ? "shut" : "waiting";
  return { articleId, url, hash: null, absence, tries: 0, notBefore: 0 };
}

/** Inside a transaction: these rows, and every picture that no row names any longer. */
export async function forgetPictures(library: Library, rows: readonly ArticlePictureRow[]): Promise<void> {
  if (rows.length === 0) return;
  await library.articlePictures.bulkDelete(rows.map(({ articleId, url }) => [articleId, url]));
  await dropUnshown(library, rows);
}

/** Inside a transaction: those pictures of these rows that no article shows any longer. */
export async function dropUnshown(library: Library, rows: readonly ArticlePictureRow[]): Promise<void> {
  for (const { hash } of rows) {
    if (hash !== null && (await library.articlePictures.where("hash").equals(hash).count()) === 0) await library.pictures.delete(hash);
  }
}

export const rowsOf = (library: Library, id: ArticleId): Promise<ArticlePictureRow[]> =>
  library.articlePictures.where("[articleId+url]").between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();

async function readKept(library: Library, id: ArticleId): Promise<ReadonlyMap<string, Blob>> {
  const rows = (await rowsOf(library, id)).filter(({ hash }) => hash !== null);
  const pictures = await library.pictures.bulkGet(rows.map(({ hash }) => hash ?? ""));
  return new Map(rows.flatMap(({ url }, place) => (pictures[place] ? [[url, pictures[place].blob] as const] : [])));
}

/** Somewhere else than in the text itself, and not there to count who reads it. */
const isWanted = (url: string): boolean => /^https?:/i.test(url) && !isBeacon(url);

const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
