import type { Article } from "#core/article.ts";
import { newArticleId } from "#core/article-id.ts";
import { canonicalUrl, siteOfAddress, type CanonicalUrl } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import type { Decisions, Removal } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import type { Saved } from "#core/saved.ts";
import type { Terms } from "#search/terms.ts";
import { attempt } from "./attempt.ts";
import { changeCounter, recount } from "./counters.ts";
import { carriedOver, countPutBack } from "./decisions.ts";
import { format, pack, packLedger, unpackLedger } from "./packed.ts";
import { stoodIn } from "./organise.ts";
import { expectPictures } from "./pictures.ts";
import type { ArticleRow, BodyRow, LedgerRow, Library, SnapshotRow } from "./schema.ts";
import { searchWords } from "./search-words.ts";

/** All that a clipping becomes before the transaction begins: IndexedDB would not wait for the compression. */
interface Packed {
  readonly body: BodyRow["html"];
  readonly entries: LedgerRow["entries"];
  readonly snapshot: SnapshotRow["html"];
  readonly words: Terms;
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

async function packAll(clipping: Clipping): Promise<Packed> {
  const { html, removed, snapshot } = clipping;
  const packing = Promise.all([pack(html), packLedger(removed), snapshot === null ? null : pack(snapshot)]);
  const words = searchWords(clipping); // while the packing goes on beside
  const [body, entries, taken] = await packing;
  return { body, entries, snapshot: taken, words };
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
  const { articles, bodies, ledgers, snapshots, pictures, articlePictures, counters, freshWords } = library;
  return library.transaction("rw", [articles, bodies, ledgers, snapshots, pictures, articlePictures, counters, freshWords], async () => {
    const present = await articles.where("canonicalUrl").equals(clipping.canonicalUrl).first();
    if (present?.revision !== earlier?.row.revision || present?.id !== earlier?.row.id) return null;
    const kept = present && earlier ? carriedOver(earlier.removed, (await ledgers.get(present.id))?.decisions ?? {}, clipping.removed) : {};
    const all = { ...kept, ...decisions };
    const doc = await changeCounter(library, "lastDoc", 1);
    const row = rowOf(clipping, all, doc, present);
    await articles.put(row);
    await bodies.put({ articleId: row.id, format, html: packed.body });
    await ledgers.put({ articleId: row.id, format, entries: packed.entries, ids: clipping.removed.map(({ id }) => id), decisions: all });
    await snapshots.put({ articleId: row.id, format, html: packed.snapshot });
    await freshWords.put({ doc, ...packed.words });
    await expectPictures(library, row.id, clipping);
    await recount(library, present ? [present] : [], [row]);
    return { id: row.id, again: present !== undefined };
  });
}

/** Whoever saves a story again wants it in the list: what was in the trash comes out of it. */
function rowOf(clipping: Clipping, decisions: Decisions, doc: number, present: ArticleRow | undefined): ArticleRow {
  const now = Date.now();
  return stoodIn({
    ...listed(clipping),
    doc,
    facets: [],
    place: present?.place === "archive" ? "archive" : "inbox",
    trashedAt: null,
    isStarred: present?.isStarred ?? false,
    tags: present?.tags ?? [],
    id: present?.id ?? newArticleId(now),
    site: siteOfAddress(clipping.canonicalUrl),
    addresses: [...new Set([...(present?.addresses ?? []), clipping.canonicalUrl, canonicalUrl(clipping.url)])],
    revision: (present?.revision ?? 0) + 1,
    removedCount: clipping.removed.length - countPutBack(decisions),
    savedAt: present?.savedAt ?? now,
    updatedAt: now,
    readAt: present?.readAt ?? null,
  });
}

type Listed = Pick<Article, Extract<keyof Article, keyof Clipping>>;

/** The part of a clipping that lists show. */
function listed({ url, canonicalUrl: canonical, title, byline, siteName, publishedAt, lang, dir, excerpt, leadPicture, words, minutes, confidence, partial }: Clipping): Listed {
  return { url, canonicalUrl: canonical, title, byline, siteName, publishedAt, lang, dir, excerpt, leadPicture, words, minutes, confidence, partial };
}
