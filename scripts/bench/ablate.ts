import type { Clipping } from "../../src/core/clipping.ts";
import type { Tabs } from "../extract/tabs.ts";
import { ownPages, scoreOwn } from "./own-pages.ts";
import type { Figures, Score } from "./scorer.ts";
import { corpora as known, pagesOf, type BenchPage } from "./shared.ts";
import { switchableNames, switches } from "./switchable.ts";
import { writtenRows, type Column, type Table } from "./table.ts";
import { bundled, refusal, type Row } from "./tools.ts";

/** What the figures are made from, or the code of a refusal. */
export type Kept = Pick<Clipping, "title" | "byline" | "publishedAt" | "html" | "confidence"> | { readonly error: string };

/** One page: with everything on, and without each step that did something there, by its name. */
export interface Ablated {
  readonly whole: Kept;
  readonly without: Readonly<Record<string, Kept>>;
}

/** Seconds for one page and all steps. */
const deadline = 240;

const whatItSays =
  "How much lower F1 is without the step, in hundredths: above zero it earns, below it harms (of `trafilatura`, which has no whole texts, snippet F1); of `own`, the per cent of our own pages that are no longer all right, for some steps are there for what corpora of news have few of. What another step takes as well counts for nothing. `title-heading` and `pull-quotes` take out what would be said twice, which hardly moves a figure, and nine of our own pages would be otherwise without the first. Steps that only change form move no figure and are not here. `npm run bench:quality -- --ablate --write`";

const title = "What each step is worth";

/** Steps of tidying that take nothing out. */
const formalOnly: ReadonlySet<string> = new Set(["captions", "code-language", "code-lines", "anchors", "absolute-links", "document-links", "picture-boxes", "heading-levels", "empty-husks", "lone-wrapper"]);

export interface Ablating {
  readonly tabs: Tabs;
  /** Null: no corpora lie beside us, and there are only our own pages. */
  readonly score: Score | null;
  readonly made: string;
  /** The document as it stands: what it says of other corpora stays. */
  readonly before: string;
}

/** Runs ours alone, with each step switched off in turn. */
export async function ablationOf(asked: readonly string[], { tabs, score, made, before }: Ablating): Promise<Table> {
  const script = await bundled("scripts/bench/ablate-in-page.ts", [switches]);
  const columns = [...new Set([...known(), "own", ...asked])].map((corpus): Column => ({ title: corpus, key: corpus, as: "worth" }));
  const rows = new Map(writtenRows(before, { title, columns }));
  for (const corpus of asked) {
    const pages = await pagesWithout(tabs, corpus === "own" ? ownPages() : pagesOf(corpus), script, corpus);
    const worths = worthsOn(pages, (some) => (corpus === "own" ? scoreOwn(some)["perfect"] : score && figure(score(corpus, some).figures)) ?? Number.NaN);
    for (const [name, worth] of worths) rows.set(name, { ...rows.get(name), [corpus]: 100 * worth });
  }
  return { title, made: `${whatItSays}\n\n${made}`, columns, rows: new Map([...rows].filter(([name]) => !formalOnly.has(name))) };
}

/** Each page is loaded once; four at a time. */
async function pagesWithout(tabs: Tabs, pages: readonly BenchPage[], script: string, label: string): Promise<readonly PageRows[]> {
  const found: PageRows[] = [];
  const queue = [...pages];
  const work = async () => {
    for (let page = queue.shift(); page; page = queue.shift()) found.push(rowsOf(page.id, await pageWithout(tabs, page, script)));
  };
  await Promise.all(Array.from({ length: 4 }, work));
  process.stderr.write(`${label}: ${pages.length} pages\n`);
  return found;
}

async function pageWithout(tabs: Tabs, page: BenchPage, script: string): Promise<Ablated> {
  try {
    return await tabs.visit(page, deadline, async (tab) => {
      await tab.evaluate(`${script}\n;0`);
      return JSON.parse(await tab.evaluate("offprintAblate()")) as Ablated;
    });
  } catch (error) {
    process.stderr.write(`${page.id}: ${(error as Error).message.split("\n")[0]}\n`);
    return { whole: { error: "lost" }, without: {} };
  }
}

/** A page's rows: with everything on, and without a step, where that is another text. */
interface PageRows {
  readonly whole: Row;
  readonly without: ReadonlyMap<string, Row>;
}

function rowsOf(id: string, { whole, without }: Ablated): PageRows {
  const others = Object.entries(without).filter(([, kept]) => textOf(kept) !== textOf(whole));
  return { whole: rowOf(id, whole), without: new Map(others.map(([name, kept]) => [name, rowOf(id, kept)])) };
}

const rowOf = (id: string, kept: Kept): Row => ("error" in kept ? refusal(id, kept.error) : { id, ...kept, ms: 0 });

const textOf = (kept: Kept): string => ("error" in kept ? "" : kept.html.replace(/<[^>]*>|\s+/g, ""));

function worthsOn(pages: readonly PageRows[], figureOf: (rows: readonly Row[]) => number): ReadonlyMap<string, number> {
  const whole = figureOf(pages.map((page) => page.whole));
  const worthOf = (name: string): number => whole - figureOf(pages.map((page) => page.without.get(name) ?? page.whole));
  const names = new Set([...switchableNames, ...pages.flatMap(({ without }) => [...without.keys()])]);
  return new Map([...names].map((name) => [name, worthOf(name)]));
}

const figure = ({ f1, snipF1 }: Figures): number => (Number.isFinite(f1) ? f1 : snipF1) ?? Number.NaN;
