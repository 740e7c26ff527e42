import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Source } from "../extract/tab.ts";
import { Stop } from "../stop.ts";

/** Where real pages with gold texts lie, and the scorer. They belong to their publishers, so they are no part of the project. */
const shared = resolve(process.env["OFFPRINT_SHARED"] ?? "../shared");
export const corpusFolder = join(shared, "corpus");
export const scorerFolder = join(shared, "bench");

export interface BenchPage extends Source {
  readonly id: string;
  readonly file: string;
}

/** All that are there, in the order in which they are shown. */
export function corpora(): readonly string[] {
  const known = ["scrapinghub", "fundus", "wcxb", "chinese", "newspaper4k", "trafilatura", "readability", "negatives"];
  const there = existsSync(corpusFolder) ? readdirSync(corpusFolder).filter((name) => existsSync(join(corpusFolder, name, "index.jsonl"))) : [];
  return [...known.filter((name) => there.includes(name)), ...there.filter((name) => !known.includes(name))];
}

export function pagesOf(corpus: string): readonly BenchPage[] {
  const index = join(corpusFolder, corpus, "index.jsonl");
  if (!existsSync(index)) throw new Stop(`There is no corpus ${corpus} in ${corpusFolder}. There are ${corpora().join(", ") || "none"}.`);
  return jsonLines<BenchPage>(index).map(({ id, url, file }) => ({ id, url, file: resolve(dirname(index), file) }));
}

export function jsonLines<T>(path: string): readonly T[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}
