import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { ownPages } from "../own-pages.ts";
import { corpora, corpusFolder, jsonLines, type BenchPage } from "../shared.ts";

/** So many are enough for no two articles to be alike. */
const most = 12_000;

/** Paragraphs of real pages where they lie beside the project, else of our own. */
export function paragraphs(): readonly string[] {
  const texts = corpora().flatMap((corpus) => {
    const gold = join(corpusFolder, corpus, "gold.jsonl");
    return existsSync(gold) ? jsonLines<{ text?: string }>(gold).map(({ text }) => text ?? "") : [];
  });
  const all = (texts.length > 0 ? texts : ownPages().map(textOf)).flatMap((text) => text.split(/\n+/));
  return all.filter((line) => line.split(" ").length > 12 && line.length < 3_000).slice(0, most);
}

const textOf = ({ file }: BenchPage): string => [...parseHTML(readFileSync(file, "utf8")).document.querySelectorAll("p")].map((each) => each.textContent).join("\n");
