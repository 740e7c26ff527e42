import type { Article, ArticleId } from "#core/article.ts";
import { newArticleId } from "#core/article-id.ts";
import { canonicalUrl, siteOfAddress } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import { isByHand, type Decisions, type Removal } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import type { Saved, WordChange } from "#core/saved.ts";
import { textOfHtml } from "#search/plain-text.ts";
import { wordChange } from "#search/word-change.ts";
import { answerTo } from "./answer-to.ts";
import { attempt } from "./attempt.ts";
import { changed, changeOf, lastDoc } from "./counters.ts";
import { carriedOver, countPutBack } from "./decisions.ts";
import { LibraryError } from "./library-error.ts";
import { packClipping, type Packed } from "./pack-clipping.ts";
import { format, packLedger, unpack, unpackLedger } from "./packed.ts";
import { stoodIn } from "./organise.ts";
import { forgetPictures, picturesOf, rowsOf, type Missing } from "./pictures.ts";
import { hasRoom } from "./reserve.ts";
import { tellOfChange } from "./watch.ts";
import { candidatesFor, sameStory, type Candidates, type Known } from "./same-story.ts";
import type { ArticlePictureRow, ArticleRow, BodyRow, CounterRow, FreshWordsRow, LedgerRow, Library, SnapshotRow, TableName } from "./schema.ts";

/** What the library has when a save begins. The save is made for it, and checks in its transaction that it is still so. */
interface Before {
  readonly candidates: Candidates;
  readonly counts: readonly CounterRow[];
}

/** An article that is in the library already, with what the new one is held against unpacked. */
interface Earlier {
  readonly row: ArticleRow;
  readonly ledger: LedgerRow | undefined;
  readonly removed: readonly Removal[];
  readonly body: BodyRow | undefined;
  readonly shown: readonly ArticlePictureRow[];
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
    const anew = () => makeReady(library, clipping);
    const ready = readyFor(clipping)?.catch(anew) ?? anew();
    const [{ packed, before: first }, fits] = await Promise.all([ready, hasRoom()]);
    if (!fits) throw new LibraryError({ code: "storageFull", detail: "the disk is nearly full" });
    for (let before = first; ; before = await readBefore(library, clipping)) {
      const earlier = await readEarlier(library, sameStory(before.candidates, clipping, packed.known));
      const removed = [...clipping.removed, ...stillTakenOut(earlier?.removed ?? [], packed.text)];
      const entries = removed.length > clipping.removed.length ? await packLedger(removed) : packed.entries;
      const saved = await write(library, { clipping, decisions, packed: { ...packed, entries }, removed, before, earlier, missing });
      if (saved) return saved; // else another save came between
    }
  });

/** What a save begins with. That the library may have changed since is no matter: its transaction looks. */
interface Ready {
  readonly packed: Packed;
  readonly before: Before;
}

async function makeReady(library: Library, clipping: Clipping): Promise<Ready> {
  const asked = readBefore(library, clipping); // first: the browser answers while we pack
  const [packed, before] = await Promise.all([packClipping(clipping), asked]);
  return { packed, before };
}

let expected: { readonly clipping: Clipping; readonly ready: Promise<Ready> } | null = null;

/**
 * Makes a clipping ready that somebody looks at and may be about to save: then nobody waits for the packing, for the opening
 * of the library or for its log. Of what was made ready the last is kept, and only in memory.
 */
export const expectArticle = (clipping: Clipping): Promise<Result<void>> =>
  attempt(async (library) => {
    const expecting = { clipping, ready: makeReady(library, clipping) };
    expected = expecting;
    void hasRoom(); // and that too is known by then
    await expecting.ready.catch((error: unknown) => {
      if (expected === expecting) expected = null;
      throw error;
    });
  });

/** Once, and for the same clipping to the letter. */
function readyFor(clipping: Clipping): Promise<Ready> | null {
  if (!expected || !isSame(expected.clipping, clipping)) return null;
  const { ready } = expected;
  expected = null;
  return ready;
}

const isSame = ({ html, snapshot, ...one }: Clipping, { html: otherHtml, snapshot: otherSnapshot, ...other }: Clipping): boolean =>
  html === otherHtml && snapshot === otherSnapshot && alike(one, other);

/** Straight: Dexie would wait for the end of the transaction, which takes as long again as the answers. */
async function readBefore(library: Library, clipping: Clipping): Promise<Before> {
  const transaction = library.backendDB().transaction(["articles", "counters"], "readonly");
  const [candidates, counts] = await Promise.all([
    candidatesFor(transaction.objectStore("articles"), clipping),
    answerTo<CounterRow[]>(transaction.objectStore("counters").getAll()),
  ]);
  return { candidates, counts };
}

async function readEarlier(library: Library, row: ArticleRow | undefined): Promise<Earlier | null> {
  if (!row) return null;
  const [ledger, body, shown] = await Promise.all([library.ledgers.get(row.id), library.bodies.get(row.id), rowsOf(library, row.id)]);
  const removed = ledger ? await unpackLedger(ledger.entries).catch(() => []) : []; // a damaged one is about to be replaced
  return { row, ledger, removed, body, shown, html: body ? await unpack(body.html).catch(() => null) : null };
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
  readonly before: Before;
  readonly earlier: Earlier | null;
  readonly missing: Missing;
}

/**
 * One transaction. Null when the library is no longer as the save was made for, and then nothing is written. All is asked
 * for at once, the questions first: to wait for their answers before writing would cost as much as the commit.
 */
function write(library: Library, writing: Writing): Promise<Saved | null> {
  const { articles, bodies, versions, ledgers, snapshots, pictures, articlePictures, counters, freshWords } = library;
  const { clipping, packed, removed, before, earlier, missing } = writing;
  const decisions = { ...(earlier ? carriedOver(earlier.removed, earlier.ledger?.decisions ?? {}, removed) : {}), ...writing.decisions };
  const doc = lastDoc(before.counts) + 1;
  const row = rowOf(clipping, removed.length - countPutBack(decisions), { doc, ...packed.known }, earlier?.row);
  const { id } = row;
  const pictureRows = picturesOf(id, clipping, earlier?.shown ?? [], missing);
  const counts = changed(before.counts, changeOf(earlier ? [earlier.row] : [], [row]).set("lastDoc", 1));
  const saving = library.transaction("rw", [articles, bodies, versions, ledgers, snapshots, pictures, articlePictures, counters, freshWords], async ({ idbtrans }) => {
    await Promise.all([
      checkUnchanged(writing, idbtrans),
      putParts(writing, row, decisions, idbtrans),
      putRows("articlePictures", pictureRows.rows, idbtrans),
      putRows("counters", counts, idbtrans),
      earlier && earlier.html !== clipping.html && keepVersion(library, earlier),
    ]);
    await forgetPictures(library, pictureRows.gone);
  });
  return saving.then(() => (tellOfChange(), { id, again: earlier !== null, change: earlier && changeSince(earlier, packed.text) }), nullIfOvertaken);
}

/** Straight, for Dexie takes as long to ask as the browser to write; so who watches the library is told afterwards. */
function putParts({ packed, removed }: Writing, row: ArticleRow, decisions: Decisions, transaction: IDBTransaction): Promise<unknown> {
  const { id: articleId, doc } = row;
  return Promise.all([
    putRows<ArticleRow>("articles", [row], transaction),
    putRows<BodyRow>("bodies", [{ articleId, format, html: packed.body }], transaction),
    putRows<LedgerRow>("ledgers", [{ articleId, format, entries: packed.entries, ids: removed.map(({ id }) => id), decisions }], transaction),
    putRows<SnapshotRow>("snapshots", [{ articleId, format, html: packed.snapshot }], transaction),
    putRows<FreshWordsRow>("freshWords", [{ doc, ...packed.words }], transaction),
  ]);
}

/** Each is awaited: Dexie would not know why one failed. */
const putRows = <Row>(table: TableName, rows: readonly Row[], transaction: IDBTransaction): Promise<unknown> =>
  Promise.all(rows.map(async (row) => await answerTo(transaction.objectStore(table).put(row))));

/**
 * Asked before anything is written, so it is answered as things were. Each save changes the counters, so while they are
 * the same, no story has come that was not there. @throws Overtaken, and the transaction with it
 */
async function checkUnchanged({ before, earlier }: Writing, transaction: IDBTransaction): Promise<void> {
  const [counts, now] = await Promise.all([
    answerTo<CounterRow[]>(transaction.objectStore("counters").getAll()),
    earlier && rowsNow(earlier.row.id, transaction),
  ]);
  if (!alike(counts, before.counts) || (earlier && now && !isStillSo(earlier, ...now))) throw new Overtaken();
}

const rowsNow = (id: ArticleId, transaction: IDBTransaction) =>
  Promise.all([
    answerTo<ArticleRow | undefined>(transaction.objectStore("articles").get(id)),
    answerTo<LedgerRow | undefined>(transaction.objectStore("ledgers").get(id)),
    answerTo<ArticlePictureRow[]>(transaction.objectStore("articlePictures").getAll(IDBKeyRange.bound([id], [id, []]))), // whatever the address
  ]);

const isStillSo = ({ row, ledger, shown }: Earlier, nowRow: ArticleRow | undefined, nowLedger: LedgerRow | undefined, nowShown: readonly ArticlePictureRow[]): boolean =>
  alike([row, ledger?.ids, ledger?.decisions, shown], [nowRow, nowLedger?.ids, nowLedger?.decisions, nowShown]);

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Another save, or a change of the article, came between. */
class Overtaken extends Error {}

function nullIfOvertaken(error: unknown): null {
  if (error instanceof Overtaken) return null;
  throw error;
}

/** The body as it lies there becomes the earlier version, also a damaged one. */
async function keepVersion(library: Library, { row: { revision, updatedAt, title, words }, body }: Earlier): Promise<void> {
  if (body) await library.versions.put({ ...body, revision, savedAt: updatedAt, title, words });
}

const changeSince = ({ html }: Earlier, text: string): WordChange | null => (html === null ? null : wordChange(textOfHtml(html), text));

/** Whoever saves a story again wants it in the list: what was in the trash comes out of it. */
function rowOf(clipping: Clipping, removedCount: number, given: Known & Pick<ArticleRow, "doc">, present: ArticleRow | undefined): ArticleRow {
  const now = Date.now();
  return stoodIn({
    ...listed(clipping),
    ...given,
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
