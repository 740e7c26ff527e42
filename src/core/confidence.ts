/** What speaks for or against a clipping. Each code is the tail of a key in `_locales`, `confidence_<code>`, whose $1 and $2 are its numbers. */
export const confidenceCodes = [
  /** Words that the page says it has; words that were kept. */
  "wordsAgree",
  /** The same, where they do not agree. */
  "wordsDiffer",
  /** The page carries its text a second time, for search engines; so many per cent of it were kept. */
  "textAgrees",
  /** The same, where much is missing. */
  "textMisses",
  /** So many per cent of what was kept stand in that second text. */
  "textHasMore",
  /** The page calls itself an article. */
  "saysArticle",
  /** The page calls itself a list, a search or a product. */
  "saysOther",
  /** The address is a front page's, a section's or a search's. */
  "addressOfList",
  /** So many per cent of what was kept are links. */
  "manyLinks",
  /** So many headlines on the page lead elsewhere. */
  "manyHeadlines",
  /** So many prices stand on the page. */
  "manyPrices",
  /** So many per cent of the signs could not be read. */
  "garbled",
  /** So many words are all there is. */
  "fewWords",
  /** So many long paragraphs are all there are. */
  "fewParagraphs",
  /** So many per cent of the page's longer paragraphs were left out. */
  "paragraphsLeft",
  /** So many long blocks were taken out of the midst of the article. */
  "doubtfulBlocks",
  /** So many pieces were left out of the midst of the article, long or not. */
  "manyPieces",
  /** Only so many per cent of the words kept are one run of prose. */
  "brokenRun",
  /** So many per cent of the last lines kept are no sentences. */
  "looseEnd",
  /** The last paragraphs kept stand elsewhere on the page than the others. */
  "endElsewhere",
  /** So many long paragraphs in a row, and little else. */
  "plainStory",
] as const;

export type ConfidenceCode = (typeof confidenceCodes)[number];

export interface ConfidenceReason {
  readonly code: ConfidenceCode;
  /** For $1 and $2; whole numbers, at most two. */
  readonly values: readonly number[];
}
