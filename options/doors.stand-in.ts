import type { ArticleId } from "#core/article.ts";
import { failure, success, type Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import type { LineRow } from "#library/schema.ts";
import { defaults, type Settings } from "#platform/settings.ts";
import type { Doors } from "./doors.ts";

/** A source whose next value is told by hand. */
export function told<T>(first: T): { source: Source<T>; tell(value: T): void } {
  const listeners = new Set<(value: T) => void>();
  let latest = first;
  return {
    source: {
      subscribe(next) {
        listeners.add(next);
        next(latest);
        return { unsubscribe: () => listeners.delete(next) };
      },
    },
    tell(value) {
      latest = value;
      for (const next of listeners) next(value);
    },
  };
}

const shortcuts = [
  { name: "_execute_action", keys: "Alt+Shift+O" },
  { name: "save-now", keys: null },
];

/** Doors behind which nothing goes wrong, with `saved` as the person's filters. A test replaces the one it is about. */
export function openDoors(saved = "", others: Partial<Doors> = {}): Doors & { tellFilters(text: string): void } {
  const { source, tell } = told(saved);
  let said: readonly LineRow[] = [];
  const lines = told(said);
  let settings: Settings = defaults;
  let draft: string | null = null;
  return {
    readSettings: async () => settings,
    changeSettings: async (change) => void (settings = { ...settings, ...change }),
    watchSettings() {},
    watchFilters: () => source,
    keptArticles: async () => success([]),
    readSnapshot: async () => failure({ code: "articleMissing" }),
    watchPictures: () => told<ReadonlyMap<string, Blob>>(new Map()).source,
    watchToClean: () => told<readonly ArticleId[]>([]).source,
    queueToClean: async () => success(undefined),
    doneCleaning: async () => success(undefined),
    addArticle: async () => failure({ code: "libraryClosed" }),
    watchLines: () => lines.source,
    async sayOfLine(line, say): Promise<Result<void>> {
      const left = said.filter((row) => row.line !== line);
      said = say ? [...left, { line, say }] : left;
      lines.tell(said);
      return success(undefined);
    },
    watchSites: () => told<readonly string[]>(["news.example"]).source,
    async writeFilters(text): Promise<Result<void>> {
      tell(text);
      return success(undefined);
    },
    draft: { read: () => draft, write: (text) => void (draft = text) },
    tabs: { isAllowed: async () => false, ask: async () => true, giveUp: async () => true, watch() {} },
    hosts: { list: async () => [], giveUp: async () => true, watch() {} },
    readShortcuts: async () => shortcuts,
    openShortcutSettings: async () => {},
    tellFilters: tell,
    ...others,
  };
}
