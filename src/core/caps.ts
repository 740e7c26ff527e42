/**
 * How large the parts of a clipping may be, in UTF-16 units unless said otherwise. Whoever makes a
 * clipping keeps within them; whoever receives one refuses what does not. All texts together stay
 * below the 64 MiB that a message may have, in any script.
 */
export const caps = {
  url: 8_192,
  title: 2_000,
  byline: 1_000,
  siteName: 500,
  section: 500,
  excerpt: 4_000,
  alt: 10_000,
  html: 5_000_000,
  snapshot: 8 * 1024 * 1024,
  /** Entries. */
  removed: 20_000,
  /** All entries of the ledger together, text and HTML. */
  ledger: 5_000_000,
  /** A line may be as long as the filter language lets it, and a little more. */
  rule: 33_000,
  /** Entries: more lines than the longest public list has. They are read in some seconds. */
  filterLines: 100_000,
  /** Entries. */
  heldBack: 100,
  /** Entries. */
  pictures: 5_000,
  /** Bytes of one picture, at the very most; the person may choose less. In base64 it still fits into a message. */
  picture: 20_000_000,
  /** Levels of a `Place`. */
  depth: 2_000,
} as const;
