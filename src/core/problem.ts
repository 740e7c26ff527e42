/**
 * Every failure that a person can meet. Each code is the tail of two keys in `_locales`:
 * `problem_<code>` says what happened, `problem_<code>_way` what to do next.
 */
export const problemCodes = [
  /** The page was read, and no article was found on it. */
  "noArticle",
  /** *Save the selection* was asked for and nothing is selected. */
  "noSelection",
  /** The page has not finished loading. */
  "pageLoading",
  /** The tab went away, or went elsewhere, while we read it. */
  "pageGone",
  /** The browser lets no extension read this page: its own pages, its store, a PDF viewer. */
  "pageForbidden",
  /** A document without an article in the sense we know: JSON, XML, a picture, a frameset. */
  "notAPage",
  /** So many elements, so deep or so full of attributes that cleaning would hold the browser up; who insists gets it. */
  "pageTooLong",
  /** Its address is longer than `caps.url`, without its fragment too. */
  "addressTooLong",
  /** More filters of one's own than `caps.filterLines`. */
  "tooManyLines",
  /** Neither the library's quota nor the disk has room. */
  "storageFull",
  /** The database does not open: private window, full disk, damaged profile. */
  "libraryClosed",
  /** The database does not open because another page of ours keeps an older form of it open. */
  "libraryBlocked",
  /** A newer Offprint wrote this database. */
  "libraryNewer",
  /** The article is not in the library (any more). */
  "articleMissing",
  /** The article is in the library, and its stored bytes can no longer be read. */
  "articleDamaged",
  /** A file is no backup of ours. */
  "notABackup",
  /** A newer Offprint wrote this backup. */
  "newerBackup",
  /** Part of a backup is missing or is not what was written. */
  "backupDamaged",
  /** A message or a file had the wrong shape. */
  "malformed",
  /** Anything we did not expect. `detail` says more, for a report. */
  "unexpected",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** For a bug report, never for the screen alone: the sentence comes from `_locales`. */
  readonly detail?: string;
}
