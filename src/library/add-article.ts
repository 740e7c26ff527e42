import type { Article } from "#core/article.ts";
import { newArticleId } from "#core/article-id.ts";
import { canonicalUrl, siteOfAddress } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import { isByHand, type Decisions, type Removal } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import type { Saved, WordChange } from "#core/saved.ts";
import { textOfHtml } from "#search/plain-text.ts";
import type { Terms } from "#search/terms.ts";
import { wordChange } from "#search/word-change.ts";
import { wordsOf } from "#search/words.ts";
import { attempt } from "./attempt.ts";
import { changed, changeOf } from "./counters.ts";
import { carriedOver, countPutBack } from "./decisions.ts";
import { LibraryError } from "./library-error.ts";
import { format, pack, packLedger, unpack, unpackLedger } from "./packed.ts";
import { stoodIn } from "./organise.ts";
import { expectPictures, type Missing } from "./pictures.ts";
import { hasRoom } from "./reserve.ts";
import { byAddress, candidatesFor, knownBy, sameStory, type Known } from "./same-story.ts";
import type { ArticleRow, BodyRow, LedgerRow, Library, SnapshotRow } from "./schema.ts";
import { searchWords } from "./search-words.ts";

/** All that a clipping becomes before the transaction begins: IndexedDB would not wait for the compression. */
interface Packed {
  readonly body: BodyRow["html"];
  readonly entries: LedgerRow["entries"];
  readonly snapshot: SnapshotRow["html"];
  readonly text: string;
  readonly words: Terms;
  readonly known: Known;
}

/** An article that is in the library already, with what the new one is held against unpacked. */
interface Earlier {
  readonly row: ArticleRow;
  /** As the ledger named them when it was read. */
  readonly ids: readonly string[];
  readonly removed: readonly Removal[];
  readonly body: BodyRow | undefined;
  /** Null when it can no longer be read. */
  readonly html: string | null;
}

/**
 * Puts a clipping into the library; answers after the commit. Article, body, ledger and snapshot are
 * there together or not at all. A story that is there already keeps its id, the time of its first save,
 * the decisions about blocks that are still among those taken out, and what the person took out of it by hand; its text
 * of before stays as an earlier version. Pictures that are here stay.
 */
export const addArticle = (clipping: Clipping, decisions: Decisions, missing: Missing = "askAgain"): Promise<Result<Saved>> =>
  attempt(async (library) => {
    const [packed, first, fits] = await Promise.all([packAll(clipping), candidatesFor(library, clipping), hasRoom()]);
    if (!fits) throw new LibraryError({ code: "storageFull", detail: "the disk is nearly full" });
    for (let candidates = first; ; candidates = await candidatesFor(library, clipping)) {
      const earlier = await readEarlier(library, sameStory(candidates, clipping, packed.known));
      const removed = [...clipping.removed, ...stillTakenOut(earlier?.removed ?? [], packed.text)];
      const entries = removed.length > clipping.removed.length ? await packLedger(removed) : packed.entries;
      const saved = await write(library, { clipping, decisions, packed: { ...packed, entries }, removed, earlier, missing });
      if (saved) return saved; // else another save of the same story came between
    }
  });

async function packAll(clipping: Clipping): Promise<Packed> {
  const { html, removed, snapshot } = clipping;
  const packing = Promise.all([pack(html), packLedger(removed), snapshot === null ? null : pack(snapshot)]);
  const text = textOfHtml(html); // and all of this while the packing goes on beside
  const words = wordsOf(text);
  const made = { text, words: searchWords(clipping, words), known: knownBy(clipping, words) };
  const [body, entries, taken] = await packing;
  return { body, entries, snapshot: taken, ...made };
}

async function readEarlier(library: Library, row: ArticleRow | undefined): Promise<Earlier | null> {
  if (!row) return null;
  const [ledger, body] = await Promise.all([library.ledgers.get(row.id), library.bodies.get(row.id)]);
  const removed = ledger ? await unpackLedger(ledger.entries).catch(() => []) : []; // a damaged one is about to be replaced
  return { row, ids: ledger?.ids ?? [], removed, body, html: body ? await unpack(body.html).catch(() => null) : null };
}

/** What the person took out by hand, and the new text has again. */
function stillTakenOut(removed: readonly Removal[], text: string): readonly Removal[] {
  const words = squeezed(text);
  return removed.filter((removal) => isByHand(removal) && words.includes(squeezed(removal.text)));
}

const squeezed = (text: string): string => text.replace(/\s+/g, "");

interface Writing {
  readonly clipping: Clipping;
  readonly decisions: Decisions;
  readonly packed: Packed;
  /** What `packed.entries` holds. */
  readonly removed: readonly Removal[];
  readonly earlier: Earlier | null;
  readonly missing: Missing;
}

/**
 * One transaction. Null when the library is no longer as `earlier` says. All that is read is asked for at once, and so
 * is all that is written: a request that waits for the one before costs as much as the commit.
 */
function write(library: Library, writing: Writing): Promise<Saved | null> {
  const { articles, bodies, versions, ledgers, snapshots, pictures, articlePictures, counters, freshWords } = library;
  const { clipping, decisions, packed, removed, earlier, missing } = writing;
  return library.transaction("rw", [articles, bodies, versions, ledgers, snapshots, pictures, articlePictures, counters, freshWords], async () => {
    const [present, taken, ledger, counts] = await Promise.all([
      earlier ? articles.get(earlier.row.id) : undefined,
      byAddress(library, clipping.canonicalUrl),
      earlier ? ledgers.get(earlier.row.id) : undefined,
      counters.toArray(),
    ]);
    if (present?.revision !== earlier?.row.revision || (taken && taken.id !== present?.id)) return null;
    if (earlier && (ledger?.ids ?? []).join("\n") !== earlier.ids.join("\n")) return null; // the person took something out meanwhile
    const kept = earlier ? carriedOver(earlier.removed, ledger?.decisions ?? {}, removed) : {};
    const all = { ...kept, ...decisions };
    const doc = (counts.find(({ name }) => name === "lastDoc")?.value ?? 0) + 1;
    const row = rowOf(clipping, removed.length - countPutBack(all), { doc, ...packed.known }, present);
    await Promise.all([
      earlier && earlier.html !== clipping.html && keepVersion(library, earlier),
      articles.put(row),
      bodies.put({ articleId: row.id, format, html: packed.body }),
      ledgers.put({ articleId: row.id, format, entries: packed.entries, ids: removed.map(({ id }) => id), decisions: all }),
      snapshots.put({ articleId: row.id, format, html: packed.snapshot }),
      freshWords.put({ doc, ...packed.words }),
      expectPictures(library, row.id, clipping, missing),
      counters.bulkPut(changed(counts, changeOf(present ? [present] : [], [row]).set("lastDoc", 1))),
    ]);
    return { id: row.id, again: present !== undefined, change: earlier && changeSince(earlier, packed.text) };
  });
}

/** The body as it lies there becomes the earlier version, also a damaged one. */
async function keepVersion(library: Library, { row: { revision, updatedAt, title, words }, body }: Earlier): Promise<void> {
  if (body) await library.versions.put({ ...body, revision, savedAt: updatedAt, title, words });
}

const changeSince = ({ html }: Earlier, text: string): WordChange | null => (html === null ? null : wordChange(textOfHtml(html), text));

/** Whoever saves a story again wants it in the list: what was in the trash comes out of it. */
function rowOf(clipping: Clipping, removedCount: number, indexed: Known & Pick<ArticleRow, "doc">, present: ArticleRow | undefined): ArticleRow {
  const now = Date.now();
  return stoodIn({
    ...listed(clipping),
    ...indexed,
    facets: [],
    place: present?.place === "archive" ? "archive" : "inbox",
    trashedAt: null,
    isStarred: present?.isStarred ?? false,
    tags: present?.tags ?? [],
    id: present?.id ?? newArticleId(now),
    site: siteOfAddress(clipping.canonicalUrl),
    addresses: [...new Set([...(present?.addresses ?? []), clipping.canonicalUrl, canonicalUrl(clipping.url)])],
    revision: (present?.revision ?? 0) + 1,
    removedCount,
    savedAt: present?.savedAt ?? now,
    updatedAt: now,
    readAt: present?.readAt ?? null,
  });
}

type Listed = Pick<Article, Extract<keyof Article, keyof Clipping>>;

/** The part of a clipping that lists show. */
function listed(clipping: Clipping): Listed {
  const { url, canonicalUrl: canonical, title, byline, siteName, section, standfirst, publishedAt, modifiedAt, lang, dir, excerpt, leadPicture, words, minutes, confidence, confidenceReasons, partial } = clipping;
  return { url, canonicalUrl: canonical, title, byline, siteName, section, standfirst, publishedAt, modifiedAt, lang, dir, excerpt, leadPicture, words, minutes, confidence, confidenceReasons, partial };
}
