import type { ConfidenceCode, ConfidenceReason } from "#core/confidence.ts";
import type { Evidence } from "./evidence.ts";

const percent = (share: number): number => Math.round(100 * share);

/** What was seen, in words that a person can check: what speaks against the article first, then what speaks for it. */
export function reasonsOf(evidence: Evidence): readonly ConfidenceReason[] {
  return [...against(evidence), ...inFavour(evidence)].map(([code, ...values]) => ({ code, values }));
}

type Said = readonly [ConfidenceCode, ...(readonly number[])];

function* against(evidence: Evidence): Iterable<Said> {
  const { words, wordsSaid, textKept, textKnown, build } = evidence;
  if (evidence.isListAddress) yield ["addressOfList"];
  if (evidence.saysOther && !evidence.saysArticle) yield ["saysOther"];
  if (evidence.linked > 0.3) yield ["manyLinks", percent(evidence.linked)];
  if (evidence.prices >= 20) yield ["manyPrices", evidence.prices];
  if (evidence.garbled > 0.05) yield ["garbled", percent(evidence.garbled)];
  if (words < 120) yield ["fewWords", words];
  else if (evidence.longParagraphs < 3) yield ["fewParagraphs", evidence.longParagraphs];
  if (evidence.headlines >= 20) yield ["manyHeadlines", evidence.headlines];
  if (textKept !== null && textKept < 0.85) yield ["textMisses", percent(textKept)];
  else if (textKnown !== null && textKnown < 0.8) yield ["textHasMore", percent(textKnown)];
  else if (textKept === null && wordsSaid !== null && !agrees(words, wordsSaid)) yield ["wordsDiffer", wordsSaid, words];
  if (evidence.paragraphsKept < 0.6) yield ["paragraphsLeft", percent(1 - evidence.paragraphsKept)];
  if (evidence.doubtful > 0) yield ["doubtfulBlocks", evidence.doubtful];
  if (evidence.pieces >= 5) yield ["manyPieces", evidence.pieces];
  if (build.inOneRun < 0.6) yield ["brokenRun", percent(build.inOneRun)];
  if (build.looseEnd > 0.3) yield ["looseEnd", percent(build.looseEnd)];
  if (build.endElsewhere >= 0.5) yield ["endElsewhere"];
}

function* inFavour(evidence: Evidence): Iterable<Said> {
  const { words, wordsSaid, textKept, textKnown } = evidence;
  if (textKept !== null && textKept >= 0.85 && (textKnown ?? 1) >= 0.8) yield ["textAgrees", percent(textKept)];
  else if (wordsSaid !== null && agrees(words, wordsSaid)) yield ["wordsAgree", wordsSaid, words];
  if (evidence.saysArticle) yield ["saysArticle"];
  if (evidence.longParagraphs >= 3 && evidence.linked <= 0.3) yield ["plainStory", evidence.longParagraphs];
}

const agrees = (words: number, said: number): boolean => Math.abs(words - said) <= 0.15 * said;
