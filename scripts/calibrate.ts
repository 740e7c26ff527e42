/**
 * `npm run calibrate [-- --cached]`
 *
 * Fits what `src/extract/assess` believes of a page to the corpora of `../shared/corpus` (training pages only) and to
 * our own pages that are no article (`e2e/negatives`), and writes src/extract/assess/weights.ts. The figures it prints
 * are cross-validated: each page is judged by a model that has seen no page of its site. `--cached` fits what was examined last
 * time, for a change of the features has to be examined anew, a change of the fit has not.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { articleFeatures, leastLikely, probability, soundFeatures, together, type Weights } from "../src/extract/assess/model.ts";
import { calibration, crossValidated, fit, sumOf, type Example } from "./calibrate/fit.ts";
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
  readonly site: string;
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

/** Of pages whose address is not known, each is its own, or one of several that are called alike and numbered. */
function siteOf({ id, url }: { id: string; url: string }): string {
  const { hostname } = new URL(url);
  return /(?:^fakehost|\.invalid|\.example)$/.test(hostname) ? id.replace(/-\d+$/, "") : hostname.replace(/^www\./, "");
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
        if (made) pages.push({ corpus, id: page.id, site: siteOf(page), ...made });
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

interface Judged {
  readonly page: Page;
  readonly f1: number;
  /** Is it an article, and is what was kept the whole of it? Each by a model that has not seen its site. */
  readonly likely: number;
  readonly sound: number;
}

/**
 * How near it is to good, rather than whether: few pages are not good, and more can be learnt from how good the others
 * are. Half for an F1 of 0.95.
 */
const nearness = (f1: number): number => 1 / (1 + Math.exp(-(f1 - 0.95) / 0.05));

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cached: { type: "boolean", default: false } } });
  const pages = values.cached ? jsonLines<Page>(cache) : await examineAll();
  const scores = await scored(pages);
  const f1Of = ({ corpus, id }: Page) => scores.get(`${corpus}/${id}`);
  const known = pages.filter((page) => isOther(page) || f1Of(page) !== undefined);
  const articles = known.filter((page) => !isOther(page));
  const isArticle = known.map((page): Example => ({ x: articleFeatures(page.evidence), answer: Number(!isOther(page)), site: page.site }));
  const isSound = articles.map((page): Example => ({ x: soundFeatures(page.evidence), answer: nearness(f1Of(page) ?? 0), site: page.site }));

  const near = crossValidated(isSound);
  const scale = calibration(near, articles.map((page) => (f1Of(page) ?? 0) >= sure));
  const [intercept = 0, ...slopes] = fit(isSound).map((weight) => weight * scale.stretch);
  const soundness = [intercept + scale.shift, ...slopes];
  const sounds = new Map(articles.map((page, index) => [page, rescaled(near[index] ?? 0, scale)]));
  const judged = crossValidated(isArticle).map((likely, index): Judged => {
    const page = known[index] as Page;
    return { page, f1: f1Of(page) ?? 0, likely, sound: sounds.get(page) ?? probability(soundness, soundFeatures(page.evidence)) };
  });
  const sureFrom = sureFromOf(judged.filter(({ page }) => !isOther(page)));
  report(judged, sureFrom);
  writeWeights(fit(isArticle), soundness, sureFrom);
}

const rescaled = (p: number, { stretch, shift }: ReturnType<typeof calibration>): number => 1 / (1 + Math.exp(-(shift + stretch * sumOf(p))));

const judgement = ({ likely, sound }: Judged): number => together(likely, sound);

function report(judged: readonly Judged[], sureFrom: number): void {
  const articles = judged.filter(({ page }) => !isOther(page));
  const given = articles.filter((each) => judgement(each) >= sureFrom);
  const good = articles.filter(({ f1 }) => f1 >= sure);
  const both = given.filter(({ f1 }) => f1 >= sure).length;
  const isRefused = ({ likely }: Judged) => likely < leastLikely;
  const isDoubted = (each: Judged) => judgement(each) < (0.5 * sureFrom) / sure;
  const of = (corpus: string, is: (each: Judged) => boolean) => {
    const there = judged.filter(({ page }) => page.corpus === corpus);
    return share(there.filter(is).length, there.length);
  };
  const refused = articles.filter(isRefused);
  console.log(`good among the sure: ${share(both, given.length)}`);
  console.log(`sure among the good: ${share(both, good.length)}`);
  console.log(`sure and not good: ${given.filter(({ f1 }) => f1 < sure).map(({ page }) => page.id).join(" ")}`);
  console.log(`articles refused: ${share(refused.length, articles.length)} ${refused.map(({ page }) => page.id).join(" ")}`);
  console.log(`no articles, below 0.5: ${of("negatives", isDoubted)}; refused: ${of("negatives", isRefused)}; of our own refused: ${of(own, isRefused)}`);
}

/** Of all that are called sure, so many are good, on sites that the model has not seen; on those that it was fitted to, a point more. The most that leaves half of the good ones sure. */
const wanted = [0.97, 0.96, 0.95];

/** The lowest judgement from which so many are good; where too few articles would be sure then, the one from which half of the good ones are. */
function sureFromOf(articles: readonly Judged[]): number {
  const sorted = articles.toSorted((a, b) => judgement(b) - judgement(a));
  const good = articles.filter(({ f1 }) => f1 >= sure).length;
  const lowest = new Map<number, number>();
  let [found, half] = [0, 1];
  for (const [index, each] of sorted.entries()) {
    const from = judgement(each);
    if (each.f1 >= sure) found += 1;
    for (const least of wanted) if (found / (index + 1) >= least && found >= good / 2) lowest.set(least, from);
    if (found <= good / 2) half = from;
  }
  return Math.ceil(1000 * (wanted.map((least) => lowest.get(least)).find((from) => from !== undefined) ?? half)) / 1000;
}

const list = (weights: Weights): string => weights.map((weight) => Math.round(100 * weight) / 100).join(", ");

function writeWeights(article: Weights, soundness: Weights, sureFrom: number): void {
  const written = readFileSync(weightsFile, "utf8")
    .replace(/(articleWeights: Weights = )\[[^\]]*\]/, `$1[${list(article)}]`)
    .replace(/(soundWeights: Weights = )\[[^\]]*\]/, `$1[${list(soundness)}]`)
    .replace(/(sureFrom = )[\d.]+/, `$1${sureFrom}`);
  writeFileSync(weightsFile, written);
  console.log(`wrote ${weightsFile}`);
}

await run(main);
