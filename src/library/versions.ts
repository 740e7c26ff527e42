import { Dexie } from "dexie";
import type { ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt } from "./attempt.ts";
import { LibraryError } from "./library-error.ts";
import { unpack } from "./packed.ts";
import type { Library, VersionRow } from "./schema.ts";
import { watch } from "./watch.ts";

/** An earlier text of an article, without the text. */
export type Version = Omit<VersionRow, "html" | "format">;

/** The earlier texts of an article, newest first. */
export const earlierVersions = (id: ArticleId): Source<readonly Version[]> =>
  watch(async (library) => (await versionsOf(library, id)).map(({ articleId, revision, savedAt, title, words }) => ({ articleId, revision, savedAt, title, words })).toReversed());

/** The HTML of an earlier text. `articleMissing` when there is none, `articleDamaged` when it can no longer be read. */
export const readVersion = (id: ArticleId, revision: number): Promise<Result<string>> =>
  attempt(async (library) => {
    const row = await library.versions.get([id, revision]);
    if (!row) throw new LibraryError({ code: "articleMissing" });
    return await unpack(row.html).catch((error: unknown) => {
      throw new LibraryError({ code: "articleDamaged", detail: String(error) });
    });
  });

export const versionsOf = (library: Library, id: ArticleId): Promise<VersionRow[]> =>
  library.versions.where("[articleId+revision]").between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();
