import type { Evidence } from "./evidence.ts";

/**
 * Features of the two questions, each about 0 to 1. What a page does not say counts as nothing, and that it does
 * not say it is a feature of its own.
 */
export function features(evidence: Evidence): readonly number[] {
  const { words, wordsSaid, textKept, textKnown } = evidence;
  return [
    Math.min(1, Math.log10(1 + words) / 3.5),
    Math.min(1, evidence.longParagraphs / 8),
    evidence.linked,
    evidence.scraps,
    evidence.paragraphsKept,
    Math.min(1, evidence.headlines / 30),
    Math.min(1, evidence.doubtful / 4),
    Number(evidence.saysArticle),
    Number(evidence.saysOther && !evidence.saysArticle),
    Number(evidence.isListAddress),
    Number(evidence.isStoryAddress),
    evidence.pageLinked,
    Math.min(1, Math.log10(1 + evidence.prices) / 2),
    Math.min(1, evidence.garbled * 10),
    evidence.build.inOneFlow,
    evidence.build.inLists,
    evidence.build.looseEnd,
    Math.min(1, evidence.build.linesAbove / 5),
    Math.min(1, evidence.build.headings),
    Math.min(1, evidence.takenOut),
    evidence.flowKept,
    Number(evidence.isDated),
    Number(evidence.isSigned),
    Number(wordsSaid !== null),
    wordsSaid === null ? 0 : Math.min(1, Math.abs(Math.log(Math.max(1, words) / wordsSaid))),
    textKept === null ? 0 : 1 - textKept,
    textKnown === null ? 0 : 1 - textKnown,
  ];
}

/** The intercept first, then a weight for each feature. */
export type Weights = readonly number[];

/** 0 to 1. */
export function probability(weights: Weights, x: readonly number[]): number {
  const [intercept = 0, ...slopes] = weights;
  const sum = x.reduce((total, value, index) => total + value * (slopes[index] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
