import { Dexie } from "dexie";
import type { ArticleId } from "#core/article.ts";
import type { Clipping } from "#core/clipping.ts";
import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt } from "./attempt.ts";
import { openLibrary } from "./open.ts";
import type { Absence, ArticlePictureRow, Library, PictureRow } from "./schema.ts";
import { watch } from "./watch.ts";

export type { Absence } from "./schema.ts";

/** A picture that has been decoded, and is one. */
export type SoundPicture = Omit<PictureRow, "hash" | "bytes">;

/**
 * The pictures of an article that are in the library, by their address in its HTML.
 * @throws what `problemOf` understands
 */
export async function keptPictures(id: string): Promise<ReadonlyMap<string, Blob>> {
  return await readKept(await openLibrary(), id as ArticleId);
}

/** The same, again whenever one more has been kept. */
export const watchPictures = (id: string): Source<ReadonlyMap<string, Blob>> => watch((library) => readKept(library, id as ArticleId));

/** Addresses of the pictures that have still to be asked for, in no order that matters. */
export const waitingPictures = (id: ArticleId): Promise<Result<readonly string[]>> =>
  attempt(async (library) => (await rowsOf(library, id)).filter(({ absence }) => absence === "waiting").map(({ url }) => url));

/** Stores a picture, once for all articles that show it. Does nothing when the article has been deleted meanwhile. */
export async function keepPicture(id: ArticleId, url: string, picture: SoundPicture): Promise<Result<void>> {
  const bytes = await picture.blob.arrayBuffer();
  const hash = hex(await crypto.subtle.digest("SHA-256", bytes));
  return await attempt((library) =>
    library.transaction("rw", library.pictures, library.articlePictures, async () => {
      if (!(await library.articlePictures.get([id, url]))) return;
      await library.pictures.put({ ...picture, hash, bytes: bytes.byteLength });
      await library.articlePictures.put({ articleId: id, url, hash, absence: null });
    }),
  );
}

/** Notes why a picture is not kept. */
export const missPicture = (id: ArticleId, url: string, absence: Absence): Promise<Result<void>> =>
  attempt(async (library) => {
    await library.articlePictures.update([id, url], { hash: null, absence });
  });

/**
 * Notes, inside the transaction of a save, which pictures the article shows now. Those that are here stay;
 * those it shows no longer go; the rest wait to be asked for.
 */
export async function expectPictures(library: Library, id: ArticleId, clipping: Clipping): Promise<void> {
  const shown = new Set([clipping.leadPicture, ...clipping.pictures].flatMap((picture) => (picture && isRemote(picture.url) ? [picture.url] : [])));
  const before = await rowsOf(library, id);
  const kept = new Set(before.filter(({ hash }) => hash !== null).map(({ url }) => url));
  await forgetPictures(library, before.filter(({ url }) => !shown.has(url)));
  const waiting = [...shown].filter((url) => !kept.has(url));
  await library.articlePictures.bulkPut(waiting.map((url) => ({ articleId: id, url, hash: null, absence: "waiting" })));
}

/** Inside a transaction: these rows, and every picture that no row names any longer. */
export async function forgetPictures(library: Library, rows: readonly ArticlePictureRow[]): Promise<void> {
  await library.articlePictures.bulkDelete(rows.map(({ articleId, url }) => [articleId, url]));
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

const isRemote = (url: string): boolean => /^https?:/i.test(url);

const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
