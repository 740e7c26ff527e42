import type { Article } from "#core/article.ts";
import { newArticleId } from "#core/article-id.ts";
import { canonicalUrl, siteOfAddress, type CanonicalUrl } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import type { Decisions, Removal } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import type { Saved } from "#core/saved.ts";
import { attempt } from "./attempt.ts";
import { changeCounter } from "./counters.ts";
import { carriedOver, countPutBack } from "./decisions.ts";
import { format, pack, packLedger, unpackLedger } from "./packed.ts";
import { expectPictures } from "./pictures.ts";
import type { ArticleRow, BodyRow, LedgerRow, Library, SnapshotRow } from "./schema.ts";

/** All that a clipping becomes before the transaction begins: IndexedDB would not wait for the compression. */
interface Packed {
  readonly body: BodyRow["html"];
  readonly entries: LedgerRow["entries"];
  readonly snapshot: SnapshotRow["html"];
}

/** An article that is in the library already, with its ledger unpacked. */
interface Earlier {
  readonly row: ArticleRow;
  readonly removed: readonly Removal[];
}

/**
 * Puts a clipping into the library; answers after the commit. Article, body, ledger and snapshot are
 * there together or not at all. A story that is there already keeps its id, the time of its first save
 * and the decisions about blocks that are still among those taken out.
 */
export const addArticle = (clipping: Clipping, decisions: Decisions): Promise<Result<Saved>> =>
  attempt(async (library) => {
    const packed = await packAll(clipping);
    for (;;) {
      const earlier = await readEarlier(library, clipping.canonicalUrl);
      const saved = await write(library, clipping, decisions, packed, earlier);
      if (saved) return saved; // else another save of the same story came between
    }
  });

async function packAll({ html, removed, snapshot }: Clipping): Promise<Packed> {
  const [body, entries, taken] = await Promise.all([pack(html), packLedger(removed), snapshot === null ? null : pack(snapshot)]);
  return { body, entries, snapshot: taken };
}

async function readEarlier(library: Library, url: CanonicalUrl): Promise<Earlier | null> {
  const row = await library.articles.where("canonicalUrl").equals(url).first();
  const ledger = row && (await library.ledgers.get(row.id));
  if (!row) return null;
  const removed = ledger ? await unpackLedger(ledger.entries).catch(() => []) : []; // a damaged one is about to be replaced
  return { row, removed };
}

/** One transaction. Null when the library is no longer as `earlier` says. */
function write(library: Library, clipping: Clipping, decisions: Decisions, packed: Packed, earlier: Earlier | null): Promise<Saved | null> {
  const { articles, bodies, ledgers, snapshots, pictures, articlePictures, counters } = library;
  return library.transaction("rw", [articles, bodies, ledgers, snapshots, pictures, articlePictures, counters], async () => {
    const present = await articles.where("canonicalUrl").equals(clipping.canonicalUrl).first();
    if (present?.revision !== earlier?.row.revision || present?.id !== earlier?.row.id) return null;
    const kept = present && earlier ? carriedOver(earlier.removed, (await ledgers.get(present.id))?.decisions ?? {}, clipping.removed) : {};
    const all = { ...kept, ...decisions };
    const row = rowOf(clipping, all, present);
    await articles.put(row);
    await bodies.put({ articleId: row.id, format, html: packed.body });
    await ledgers.put({ articleId: row.id, format, entries: packed.entries, ids: clipping.removed.map(({ id }) => id), decisions: all });
    await snapshots.put({ articleId: row.id, format, html: packed.snapshot });
    await expectPictures(library, row.id, clipping);
    if (!present) await changeCounter(library, "articles", 1);
    return { id: row.id, again: present !== undefined };
  });
}

function rowOf(clipping: Clipping, decisions: Decisions, present: ArticleRow | undefined): ArticleRow {
  const now = Date.now();
  return {
    ...listed(clipping),
    id: present?.id ?? newArticleId(now),
    site: siteOfAddress(clipping.canonicalUrl),
    addresses: [...new Set([...(present?.addresses ?? []), clipping.canonicalUrl, canonicalUrl(clipping.url)])],
    revision: (present?.revision ?? 0) + 1,
    removedCount: clipping.removed.length - countPutBack(decisions),
    savedAt: present?.savedAt ?? now,
    updatedAt: now,
    readAt: present?.readAt ?? null,
  };
}

type Listed = Omit<Article, "id" | "removedCount" | "savedAt" | "updatedAt" | "readAt">;

/** The part of a clipping that lists show. */
function listed({ url, canonicalUrl: canonical, title, byline, siteName, publishedAt, lang, dir, excerpt, leadPicture, words, minutes, confidence }: Clipping): Listed {
  return { url, canonicalUrl: canonical, title, byline, siteName, publishedAt, lang, dir, excerpt, leadPicture, words, minutes, confidence };
}
