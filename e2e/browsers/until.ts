/** Milliseconds that anything on a screen may take. Generous: two browsers may share two cores. */
export const patience = 30_000;

const pause = 40;

/** Waiting on has no sense any more; `until` passes it on at once. */
export class Hopeless extends Error {}

/**
 * Asks again and again until the answer is neither null nor undefined nor false.
 * @throws the sentence of `otherwise` when `timeout` has passed; with the last error, if asking failed
 */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false>,
  otherwise: () => string | Promise<string>,
  timeout = patience,
): Promise<T> {
  const end = Date.now() + timeout;
  let surprise: unknown;
  do {
    try {
      const answer = await ask();
      surprise = undefined;
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      if (error instanceof Hopeless) throw error;
      surprise = error; // a page on its way to another answers nothing for a moment
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  } while (Date.now() < end);
  throw new Error(await otherwise(), surprise === undefined ? {} : { cause: surprise });
}

/** Milliseconds that a browser may take to answer one command of ours. */
const answerLimit = 45_000;

/** The same promise with an end: a command whose answer got lost would otherwise hang its test without a word. */
export async function answered<T>(answer: Promise<T>, command: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer to ${command} in ${answerLimit / 1000} seconds.`)), answerLimit);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
