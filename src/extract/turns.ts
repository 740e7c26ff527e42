import { turn } from "#core/turn.ts";

/** Work that can be left off wherever it yields, and gone on with later. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Does it without a break. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds. A page that is held up for so long still answers at once, as far as anybody can tell. */
const longestTurn = 100;

/** Lets the page go on with its own in between, so that it does not freeze while it is read. */
export async function inTurns<T>(work: Work<T>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - begun < longestTurn) continue;
    await turn();
    begun = performance.now();
  }
}
