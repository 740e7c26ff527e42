import type { ArticleId } from "#core/article.ts";
import type { Clipping } from "#core/clipping.ts";
import type { Result } from "#core/result.ts";
import type { Saved } from "#core/saved.ts";
import type { Source } from "#core/source.ts";
import type { ArticleRow, LineRow } from "#library/schema.ts";
import type { Snapshot } from "#library/snapshots.ts";
import type { Shortcut } from "#platform/commands.ts";
import type { Settings } from "#platform/settings.ts";

/** All that the options ask of the world outside them. `browser-doors.ts` opens them; a test may open its own. */
export interface Doors {
  readSettings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Also when another page, or another machine, changes them. */
  watchSettings(listener: (settings: Settings) => void): void;
  /** The person's own filters as saved, live. */
  watchFilters(): Source<string>;
  /** Sites of which there are saved articles, live. */
  watchSites(): Source<readonly string[]>;
  /** Lines of which the person has said something, or that overspent their time; live. */
  watchLines(): Source<readonly LineRow[]>;
  sayOfLine(line: string, say: LineRow["say"] | null): Promise<Result<void>>;
  /** Every article that is kept, newest first. */
  keptArticles(): Promise<Result<readonly ArticleRow[]>>;
  readSnapshot(id: ArticleId): Promise<Result<Snapshot>>;
  /** The pictures of an article that are kept, by remote address, live. */
  watchPictures(id: ArticleId): Source<ReadonlyMap<string, Blob>>;
  /** Those still to be cleaned again, live. */
  watchToClean(): Source<readonly ArticleId[]>;
  queueToClean(ids: readonly ArticleId[]): Promise<Result<void>>;
  doneCleaning(ids: readonly ArticleId[]): Promise<Result<void>>;
  /** Saves an article again. What the person put back stays. */
  addArticle(clipping: Clipping): Promise<Result<Saved>>;
  writeFilters(text: string): Promise<Result<void>>;
  /** What was typed and not saved. It outlives the tab. */
  readonly draft: { read(): string | null; write(text: string | null): void };
  readonly tabs: TabsDoor;
  readonly hosts: HostsDoor;
  readShortcuts(): Promise<readonly Shortcut[]>;
  openShortcutSettings(): Promise<void>;
}

/** The hosts that pictures may be read from; `*` stands for every site. */
export interface HostsDoor {
  list(): Promise<readonly string[]>;
  giveUp(host: string): Promise<boolean>;
  watch(listener: () => void): void;
}

/** The permission to see every tab's address. */
export interface TabsDoor {
  isAllowed(): Promise<boolean>;
  /** First thing in a click, or the browser refuses. */
  ask(): Promise<boolean>;
  giveUp(): Promise<boolean>;
  watch(listener: () => void): void;
}
