/**
 * How much a word says of an article, in five bits: the weighted count of BM25F on a logarithmic scale.
 * Ranking needs no more, and a posting fits into 16 bits.
 */
const steps = 31;
const perOctave = 3.4;
const smallest = 1 / 8;

export const impactOf = (weight: number): number => Math.max(0, Math.min(steps, Math.round(Math.log2(weight / smallest) * perOctave)));

/** The weights that the impacts stand for. */
export const weights: readonly number[] = Array.from({ length: steps + 1 }, (_, impact) => smallest * 2 ** (impact / perOctave));
