/** Attributes of our own on the copy. Those that a page brings itself are dropped first. */
export const marks = {
  /** Everything of ours begins so. */
  prefix: "data-offprint-",
  /** The page does not show this element. Frozen into the snapshot: a parsed document shows nothing at all. */
  hidden: "data-offprint-hidden",
  /** Its place in document order, so that every kept element knows where it stood. */
  number: "data-offprint-n",
  /** To be taken out; the value is an index into the cuts. */
  cut: "data-offprint-cut",
} as const;
