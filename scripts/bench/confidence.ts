import type { Figures, PageScore } from "./scorer.ts";
import type { Column } from "./table.ts";
import type { Row } from "./tools.ts";

export const confidenceColumns: readonly Column[] = [
  { title: "articles", key: "articles", as: "count" },
  { title: "refused %", key: "refused", as: "percent" },
  { title: "sure (≥ 0.9) and good (F1 ≥ 0.9) %", key: "right", as: "percent" },
  { title: "good and sure %", key: "sure", as: "percent" },
  { title: "no articles", key: "others", as: "count" },
  { title: "refused or < 0.5 %", key: "declined", as: "percent" },
];

export interface JudgedRows {
  readonly rows: readonly Row[];
  readonly pages: readonly PageScore[];
}

/** Is it sure of what is good, and of nothing else? `others` are pages that are no article. */
export function scoreConfidence(articles: readonly JudgedRows[], others: readonly Row[]): Figures {
  const confidences = new Map(articles.flatMap(({ rows }, at) => rows.map((row) => [`${at}/${row.id}`, row.confidence] as const)));
  const judged = articles.flatMap(({ pages }, at) => pages.flatMap(({ id, f1 }) => (f1 === undefined ? [] : [{ f1, confidence: confidences.get(`${at}/${id}`) ?? 0 }])));
  const sure = judged.filter(({ confidence }) => confidence >= 0.9);
  const good = judged.filter(({ f1 }) => f1 >= 0.9);
  const both = sure.filter(({ f1 }) => f1 >= 0.9).length;
  const all = articles.flatMap(({ rows }) => rows);
  return {
    articles: all.length,
    refused: all.filter(({ error }) => error === "noArticle").length / all.length,
    right: both / sure.length,
    sure: both / good.length,
    others: others.length,
    declined: others.filter(({ error, confidence }) => error !== undefined || confidence < 0.5).length / others.length,
  };
}
