/** A passage of a text, known by its words: its place in the nodes changes whenever the page is cleaned again. */
export interface Quote {
  readonly quote: string;
  /** A few words before and after it, which tell it from the same words elsewhere. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Letters: more than this is no passage but the article. */
export const longestQuote = 4_000;

/** Letters of what is noted beside one. */
export const longestNote = 10_000;
