import { quantile } from "../sample.ts";

export const median = (of: readonly number[]): number => quantile(of, 0.5);

/** Medians of several things that are done by turns, each of which says how long it took. The first time of each does not count. */
export async function byTurns(rounds: number, ...each: readonly (() => Promise<number>)[]): Promise<number[]> {
  const times = each.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    const inOrder = [...each.entries()];
    for (const [place, act] of round % 2 === 0 ? inOrder : inOrder.toReversed()) {
      const time = await act();
      if (round > 0) times[place]?.push(time);
    }
  }
  return times.map(median);
}
