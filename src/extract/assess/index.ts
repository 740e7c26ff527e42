import type { ConfidenceReason } from "#core/confidence.ts";
import type { Work } from "../turns.ts";
import { gathering, type Case, type Evidence } from "./evidence.ts";
import { articleFeatures, leastLikely, probability, soundFeatures, together } from "./model.ts";
import { reasonsOf } from "./reasons.ts";
import { articleWeights, soundWeights, sureFrom } from "./weights.ts";

export interface Assessment {
  /** 0 to 1: how sure we are that this is the article, whole and alone. */
  readonly confidence: number;
  readonly confidenceReasons: readonly ConfidenceReason[];
  /** No article in all likelihood; *clean it anyway* is offered. */
  readonly isRefused: boolean;
}

/** Not a paragraph of prose, on a page that does not call itself an article; or what a viewer of data shows. */
const isBare = ({ words, longParagraphs, saysArticle, isData, isAllThereIs }: Evidence): boolean => isData || (longParagraphs === 0 && words < 120 && !saysArticle && !isAllThereIs);

/** Both probabilities at once are modest numbers: stretched, so that 0.9 is where nearly all are good. */
function told(likelihood: number): number {
  const stretched = likelihood < sureFrom ? (0.9 * likelihood) / sureFrom : 0.9 + (0.1 * (likelihood - sureFrom)) / (1 - sureFrom);
  return Math.floor(100 * stretched) / 100;
}

/** Two questions: is this page an article, and, if so, is what was kept the whole of it and nothing else? */
export function* assessing(given: Case): Work<Assessment> {
  const evidence = yield* gathering(given);
  const isArticle = probability(articleWeights, articleFeatures(evidence));
  return {
    confidence: told(together(isArticle, probability(soundWeights, soundFeatures(evidence)))),
    confidenceReasons: reasonsOf(evidence),
    isRefused: (isArticle < leastLikely && !evidence.isAllThereIs) || isBare(evidence),
  };
}
