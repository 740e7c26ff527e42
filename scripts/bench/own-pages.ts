import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseHTML } from "linkedom";
import type { Figures } from "./scorer.ts";
import type { BenchPage } from "./shared.ts";
import type { Column } from "./table.ts";
import type { Row } from "./tools.ts";

interface Expectations {
  readonly url: string;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
  readonly refused?: boolean;
}

const folder = "e2e/pages";

const slugs = (): readonly string[] => readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory()).map(({ name }) => name);

const expected = (slug: string): Expectations => JSON.parse(readFileSync(join(folder, slug, "expectations.json"), "utf8")) as Expectations;

/** Our own pages, which are part of the project. */
export const ownPages = (): readonly BenchPage[] => slugs().map((id) => ({ id, url: expected(id).url, file: resolve(folder, id, "source.html") }));

export const ownColumns: readonly Column[] = [
  { title: "pages", key: "n", as: "count" },
  { title: "kept %", key: "must", as: "percent" },
  { title: "kept out %", key: "mustNot", as: "percent" },
  { title: "pages all right %", key: "perfect", as: "percent" },
  { title: "refused that should be %", key: "refused", as: "percent" },
];

/** @param rows of one tool */
export function scoreOwn(rows: readonly Row[]): Figures {
  const articles = rows.filter(({ id }) => !expected(id).refused);
  const others = rows.filter(({ id }) => expected(id).refused);
  const judged = articles.map(judge);
  return {
    n: rows.length,
    must: share(judged.flatMap(({ must }) => must)),
    mustNot: share(judged.flatMap(({ mustNot }) => mustNot)),
    perfect: share(judged.map(({ must, mustNot }) => [...must, ...mustNot].every(Boolean))),
    refused: share(others.map(({ error, confidence }) => error !== undefined || confidence < 0.5)),
  };
}

const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;

function judge({ id, html }: Row): { must: readonly boolean[]; mustNot: readonly boolean[] } {
  const { must, mustNot } = expected(id);
  const text = fold(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.textContent);
  return { must: must.map((line) => text.includes(fold(line))), mustNot: mustNot.map((line) => !text.includes(fold(line))) };
}

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();
