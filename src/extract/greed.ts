import { elementsIn } from "#core/elements-in.ts";
import type { Clipping, HeldBack } from "#core/clipping.ts";
import type { Result } from "#core/result.ts";
import type { Rule } from "#core/rule.ts";
import { Spending } from "#filters/spending.ts";
import { marks } from "./marks.ts";
import type { Cuts } from "./prune/cuts.ts";
import { countWords } from "./text.ts";
import type { Work } from "./turns.ts";

/** A line that takes a smaller share of a page's text than this cannot take half of its article. */
const suspicious = 0.1;

/** So many lines are asked about on one page: each asks for one more cleaning. */
const mostAsked = 3;

/** What the person's own lines took on a page, in time and in text. */
export class Greed {
  readonly spending = new Spending();
  #lines: readonly string[] = [];

  /** The lines that took a good share of the page's text. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Called when all cuts are marked and none is made. */
  weigh(body: Element, cuts: Cuts): void {
    const taken = new Map<string, number>();
    for (const element of cuts.byPerson ? elementsIn(body, `[${marks.cut}]`) : []) {
      const cut = cuts.of(element);
      if (cut?.reason === "yours") taken.set(cut.rule, (taken.get(cut.rule) ?? 0) + element.textContent.length);
    }
    const whole = taken.size > 0 ? body.textContent.length : 0;
    this.#lines = [...taken].filter(([, length]) => length > whole * suspicious).map(([line]) => line);
  }
}

type Clean = (rules: readonly Rule[], greed: Greed) => Work<Result<Clipping>>;

/**
 * Cleans, and once more without each line that took much: one without which the article would have more than twice
 * the words is held back, unless the person insists on it.
 */
export function* withinBounds({ rules }: { readonly rules: readonly Rule[] }, clean: Clean): Work<Result<Clipping>> {
  const greed = new Greed();
  let result = yield* clean(rules, greed);
  const heldBack: HeldBack[] = [...greed.spending.heldBack];
  const isSlow = new Set(heldBack.filter(({ why }) => why === "slow").map(({ line }) => line));
  let left = rules.filter(({ line }) => !isSlow.has(line));
  const asked = greed.lines.filter((line) => left.some((rule) => rule.line === line && !rule.insists)).slice(0, mostAsked);
  for (const line of asked) {
    const others = left.filter((rule) => rule.line !== line);
    const without = yield* clean(others, new Greed());
    if (!without.ok || !takesMost(without.value, result)) continue;
    heldBack.push({ line, why: "tooMuch" });
    [left, result] = [others, without];
  }
  return result.ok && heldBack.length > 0 ? { ok: true, value: { ...result.value, heldBack } } : result;
}

/** Are more than half of an article's words gone from what was kept with the line? */
function takesMost({ html, words }: Clipping, withLine: Result<Clipping>): boolean {
  if (!withLine.ok) return words > 0;
  const kept = new Set(blocksOf(withLine.value.html));
  const gone = blocksOf(html).filter((block) => !kept.has(block));
  return gone.reduce((sum, block) => sum + countWords(block), 0) > words / 2;
}

const blocksOf = (html: string): readonly string[] =>
  html.split(/<\/?(?:p|h\d|li|td|th|blockquote|pre|figcaption|div|section|br)\b[^>]*>/).map((block) => block.replace(/<[^>]*>/g, "").trim());
