import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { corpusFolder, scorerFolder } from "./shared.ts";
import type { Row } from "./tools.ts";

/** Figures of one tool on one corpus; `NaN` where the corpus's gold does not say. */
export type Figures = Readonly<Record<string, number>>;

interface Gold {
  readonly id: string;
  readonly text?: string;
}

/** A page's own figures. */
export interface PageScore {
  readonly id: string;
  /** 4-shingles; missing where the gold has no text. */
  readonly f1?: number;
}

interface Scorer {
  loadCorpus(corpus: string): { gold: readonly Gold[]; clutter: ReadonlyMap<string, unknown> };
  scorePage(gold: Gold, predicted: unknown, clutter: unknown): PageScore;
  withoutCaptions(predicted: unknown): unknown;
  aggregate(scores: readonly PageScore[]): Figures;
}

interface Scored {
  readonly figures: Figures;
  readonly pages: readonly PageScore[];
}

export type Score = (corpus: string, rows: readonly Row[]) => Scored;

/**
 * The scorer that lies beside the corpora, captions left out. It is copied to where its one package is found: among ours.
 * Null: it is not there.
 */
export async function scorer(): Promise<Score | null> {
  if (!existsSync(join(scorerFolder, "score.mjs"))) return null;
  const copy = resolve("node_modules/.cache/offprint-scorer");
  mkdirSync(copy, { recursive: true });
  for (const name of ["score.mjs", "lib.mjs"]) cpSync(join(scorerFolder, name), join(copy, name));
  process.env["CORPUS"] = corpusFolder;
  const { loadCorpus, scorePage, withoutCaptions, aggregate } = (await import(pathToFileURL(join(copy, "score.mjs")).href)) as Scorer;
  const known = new WeakMap<Row, PageScore>(); // whoever asks for many sets of rows that share most of them waits for the others alone
  return (corpus, rows) => {
    const { gold, clutter } = loadCorpus(corpus);
    const scoreOf = (each: Gold, row: Row): PageScore => {
      const score = known.get(row) ?? scorePage(each, withoutCaptions({ ...row, date: row.publishedAt }), clutter.get(each.id));
      known.set(row, score);
      return score;
    };
    const byId = new Map(rows.map((row) => [row.id, row]));
    const pages = gold.flatMap((each) => {
      const row = byId.get(each.id);
      return row ? [scoreOf(each, row)] : [];
    });
    return { pages, figures: aggregate(pages) };
  };
}
