import type { Evidence } from "./evidence.ts";

/** Features are about 0 to 1, and few: a few hundred pages tell the weight of no more than a few. */
type Features = (evidence: Evidence) => readonly number[];

/** Is the page an article? */
export const articleFeatures: Features = (evidence) => [
  Math.min(1, Math.log10(1 + evidence.words) / 3.5),
  Math.min(1, evidence.longParagraphs / 8),
  evidence.linked,
  evidence.paragraphsKept,
  Math.min(1, evidence.headlines / 30),
  Number(evidence.saysArticle),
  Number(evidence.saysOther && !evidence.saysArticle),
  Number(evidence.isListAddress),
  Number(evidence.isStoryAddress),
  evidence.pageLinked,
  Math.min(1, Math.log10(1 + evidence.prices) / 2),
  evidence.build.inOneRun,
  evidence.build.inLists,
  evidence.build.looseEnd,
  Math.min(1, evidence.takenOut),
  Number(evidence.isSigned),
];

/** Is what was kept of it the whole article, and nothing else? Where it goes wrong it shows in how the article is built. */
export const soundFeatures: Features = (evidence) => [
  evidence.build.inOneRun,
  evidence.build.looseEnd,
  evidence.build.endElsewhere,
  Math.min(1, evidence.pieces / 20),
  evidence.pageLinked,
  Number(isContradicted(evidence)),
];

/** The page carries its text a second time, and that is another than what was kept. */
export const isContradicted = ({ textKept, textKnown }: Evidence): boolean => (textKept ?? 1) < 0.85 || (textKnown ?? 1) < 0.8;

/** Below this a page is refused. Better to keep a page that is none than to refuse one that is. */
export const leastLikely = 0.15;

/** What is as likely an article as this is as sure as it is sound: how much likelier still tells nothing of that. */
const enough = 0.75;

/** Both answers in one; what may well be no article is doubted more than it is unlikely. */
export const together = (isArticle: number, isSound: number): number => isSound * Math.min(1, isArticle / enough) ** 2;

/** The intercept first, then a weight for each feature. */
export type Weights = readonly number[];

/** 0 to 1. */
export function probability(weights: Weights, x: readonly number[]): number {
  const [intercept = 0, ...slopes] = weights;
  const sum = x.reduce((total, value, index) => total + value * (slopes[index] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}
