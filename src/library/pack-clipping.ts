import type { Clipping } from "#core/clipping.ts";
import { textOfHtml } from "#search/plain-text.ts";
import type { Terms } from "#search/terms.ts";
import { wordsOf } from "#search/words.ts";
import { pack, packLedger } from "./packed.ts";
import { knownBy, type Known } from "./same-story.ts";
import type { BodyRow, LedgerRow, SnapshotRow } from "./schema.ts";
import { searchWords } from "./search-words.ts";

/** All that a clipping becomes before the transaction begins: IndexedDB would not wait for the compression. */
export interface Packed {
  readonly body: BodyRow["html"];
  readonly entries: LedgerRow["entries"];
  readonly snapshot: SnapshotRow["html"];
  readonly text: string;
  readonly words: Terms;
  readonly known: Known;
}

/** What is packed and what is searched for of an article, whether a page gives it or a backup. */
type Parts = Pick<Clipping, "html" | "removed" | "snapshot" | "title" | "byline" | "siteName" | "canonicalUrl">;

export async function packClipping(clipping: Parts): Promise<Packed> {
  const { html, removed, snapshot } = clipping;
  const packing = Promise.all([pack(html), packLedger(removed), snapshot === null ? null : pack(snapshot)]);
  const text = textOfHtml(html); // and all of this while the packing goes on beside
  const words = wordsOf(text);
  const made = { text, words: searchWords(clipping, words), known: knownBy(clipping, words) };
  const [body, entries, taken] = await packing;
  return { body, entries, snapshot: taken, ...made };
}
