/**
 * `npm run calibrate [-- --cached]`
 *
 * Fits what `src/extract/assess` believes of a page to the corpora of `../shared/corpus` (training pages only) and to
 * our own pages that are no article (`e2e/negatives`), and writes src/extract/assess/weights.ts. The figures it prints
 * are cross-validated: each page is judged by a model that has not seen it. `--cached` fits what was examined last
 * time, for a change of the features has to be examined anew, a change of the fit has not.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { features } from "../src/extract/assess/model.ts";
import { crossValidated, fit, type Example } from "./calibrate/fit.ts";
import type { Examined } from "./calibrate/in-page.ts";
import { scorer } from "./bench/scorer.ts";
import { corpora, jsonLines, pagesOf } from "./bench/shared.ts";
import { bundled, type Row } from "./bench/tools.ts";
import type { Source } from "./extract/tab.ts";
import { Tabs } from "./extract/tabs.ts";
import { run } from "./run.ts";
import { Stop } from "./stop.ts";

interface Page extends Examined {
  readonly corpus: string;
  readonly id: string;
}

const cache = "node_modules/.cache/offprint-examined.jsonl";
const weightsFile = "src/extract/assess/weights.ts";
const own = "own";
const isOther = ({ corpus }: Page): boolean => corpus === "negatives" || corpus === own;

/** Sure is 0.9 and more; good is an F1 of 0.9 and more. */
const sure = 0.9;

function ownPages(): readonly (Source & { id: string })[] {
  const folder = "e2e/negatives";
  const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return names.map((id) => ({ id, file: join(folder, id), url: /<!-- (\S+) -->/.exec(readFileSync(join(folder, id), "utf8"))?.[1] ?? "https://news.example/" }));
}

async function examineAll(): Promise<readonly Page[]> {
  const script = await bundled("scripts/calibrate/in-page.ts");
  const tabs = new Tabs(false);
  const pages: Page[] = [];
  try {
    for (const corpus of [own, ...corpora().filter((name) => name !== "trafilatura")]) {
      for (const page of corpus === own ? ownPages() : pagesOf(corpus)) {
        const text = await tabs.visit(page, 120, async (tab) => tab.evaluate(`${script};JSON.stringify(offprintExamined())`)).catch(() => "null");
        const made = JSON.parse(text) as Examined | null;
        if (made) pages.push({ corpus, id: page.id, ...made });
      }
      process.stderr.write(`${corpus}: examined\n`);
    }
  } finally {
    await tabs.close();
  }
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, pages.map((page) => `${JSON.stringify(page)}\n`).join(""));
  return pages;
}

/** 4-shingle F1 by corpus and id. */
async function scored(pages: readonly Page[]): Promise<ReadonlyMap<string, number>> {
  const score = await scorer();
  if (!score) throw new Stop("The corpora and their scorer are not there: they belong into ../shared.");
  const names = [...new Set(pages.filter((page) => !isOther(page)).map(({ corpus }) => corpus))];
  return new Map(
    names.flatMap((corpus) => {
      const rows = pages.filter((page) => page.corpus === corpus).map(({ id, html }): Row => ({ id, title: "", byline: null, publishedAt: null, html, confidence: 0, ms: 0 }));
      return score(corpus, rows).pages.flatMap(({ id, f1 }) => (f1 === undefined ? [] : [[`${corpus}/${id}`, f1] as const]));
    }),
  );
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part} of ${whole})`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cached: { type: "boolean", default: false } } });
  const pages = values.cached ? jsonLines<Page>(cache) : await examineAll();
  const f1 = await scored(pages);
  const known = pages.filter((page) => isOther(page) || f1.has(`${page.corpus}/${page.id}`)).map((page) => ({ page, f1: f1.get(`${page.corpus}/${page.id}`) ?? 0, x: features(page.evidence) }));
  const isArticle: readonly Example[] = known.map(({ page, x }) => ({ x, isSo: !isOther(page) }));
  const articles = known.filter(({ page }) => !isOther(page));
  const isSound: readonly Example[] = articles.map((each) => ({ x: each.x, isSo: each.f1 >= sure }));

  const likely = crossValidated(isArticle);
  const sound = crossValidated(isSound);
  const products = articles.map((each, index) => ({ f1: each.f1, product: (sound[index] ?? 0) * (likely[known.indexOf(each)] ?? 0) }));
  const sureFrom = sureFromOf(products);
  const judged = products.map(({ f1: reached, product }) => ({ f1: reached, confidence: product >= sureFrom ? sure : 0 }));
  const given = judged.filter(({ confidence }) => confidence >= sure);
  const good = judged.filter((each) => each.f1 >= sure);
  const both = given.filter((each) => each.f1 >= sure).length;
  const doubted = (corpus: string, below: number) => {
    const there = known.flatMap(({ page }, index) => (page.corpus === corpus ? [likely[index] ?? 0] : []));
    return share(there.filter((each) => each < below).length, there.length);
  };
  const refused = known.filter(({ page }, index) => !isOther(page) && (likely[index] ?? 0) < 0.2);
  console.log(`good among the sure: ${share(both, given.length)}`);
  console.log(`sure among the good: ${share(both, good.length)}`);
  console.log(`articles refused: ${share(refused.length, articles.length)} ${refused.map(({ page }) => page.id).join(" ")}`);
  console.log(`no articles, below 0.5: ${doubted("negatives", 0.5)}; refused: ${doubted("negatives", 0.2)}; of our own refused: ${doubted(own, 0.2)}`);
  writeWeights(fit(isArticle), fit(isSound), sureFrom);
}

/** Of a hundred that are called sure, so many are good: the most that leaves half of the good ones sure. */
const wanted = [0.97, 0.96, 0.95];

/** The lowest product from which so many are good; where too few articles would be sure then, the one from which half of the good ones are. */
function sureFromOf(products: readonly { f1: number; product: number }[]): number {
  const sorted = products.toSorted((a, b) => b.product - a.product);
  const good = products.filter(({ f1 }) => f1 >= sure).length;
  const lowest = new Map<number, number>();
  let [found, half] = [0, 1];
  for (const [index, { f1, product }] of sorted.entries()) {
    if (f1 >= sure) found += 1;
    for (const least of wanted) if (found / (index + 1) >= least && found >= good / 2) lowest.set(least, product);
    if (found <= good / 2) half = product;
  }
  return Math.round(1000 * (wanted.map((least) => lowest.get(least)).find((product) => product !== undefined) ?? half)) / 1000;
}

function writeWeights(article: readonly number[], soundness: readonly number[], sureFrom: number): void {
  const written = readFileSync(weightsFile, "utf8")
    .replace(/(articleWeights: Weights = )\[[^\]]*\]/, `$1[${article.join(", ")}]`)
    .replace(/(soundWeights: Weights = )\[[^\]]*\]/, `$1[${soundness.join(", ")}]`)
    .replace(/(sureFrom = )[\d.]+/, `$1${sureFrom}`);
  writeFileSync(weightsFile, written);
  console.log(`wrote ${weightsFile}`);
}

await run(main);
