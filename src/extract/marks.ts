/** Attributes of our own on the copy. Those that a live page brings itself are dropped first. */
export const marks = {
  /** The page does not show this element. Frozen into the snapshot: a parsed document shows nothing at all. */
  hidden: "data-offprint-hidden",
  /** The address of the picture that the browser chose, or that a `<noscript>` held. */
  address: "data-offprint-address",
  /** The address of a box's own background, for styles are not kept. */
  background: "data-offprint-background",
  /** Its place in document order, so that every kept element knows where it stood. */
  number: "data-offprint-n",
  /** The person's own line holds it in the article. */
  keep: "data-offprint-keep",
  /** The person's own line says that it is the article. */
  article: "data-offprint-article",
  /** Stands around a part of a line that is to be taken out, and that no element of the page holds. */
  apart: "data-offprint-apart",
  /** To be taken out; the value is an index into the cuts. */
  cut: "data-offprint-cut",
  /** Beginning of the names of our `<meta>` elements. */
  metaPrefix: "offprint-",
  jsonLd: "offprint-json-ld",
  /** What relative addresses hang on. */
  base: "offprint-base",
} as const;
