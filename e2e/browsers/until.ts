/** Milliseconds that anything on a screen may take. Generous: two browsers may share two cores. */
export const patience = 15_000;

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
