import type { Clipping } from "#core/clipping.ts";
import type { Decisions } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import type { Saved } from "#core/saved.ts";
import { addArticle } from "#library/articles.ts";
import type { FromExtension } from "#messages/extension-calls.ts";
import { keepWaiting, mayPass } from "#waiting/waiting.ts";

/** Milliseconds in which a background that is well has been woken, on a busy machine too. */
const wakingTime = 5_000;

/**
 * Saves through the background, which outlives the popup. After a power cut a browser may have lost its service worker
 * and wake none, without a word or with one: then the popup saves by itself, for the library is at hand here too, and so it
 * does where the background has met with something unexpected. Should both do it after all, the article is there once.
 * @param patience how long the background may take to say that it is there
 */
export async function saveThrough(
  background: Pick<FromExtension, "save" | "isAwake">,
  clipping: Clipping,
  decisions: Decisions,
  tabId: number | null,
  patience = wakingTime,
): Promise<Result<Saved>> {
  const asked = background.save(clipping, decisions, tabId);
  const answer = (await isThere(background, patience)) ? await asked : null;
  if (answer && (answer.ok || answer.problem.code !== "unexpected")) return answer;
  const own = saveHere(clipping, decisions);
  return await Promise.race([own, asked.then((late) => (late.ok ? late : own))]);
}

async function saveHere(clipping: Clipping, decisions: Decisions): Promise<Result<Saved>> {
  const saved = await addArticle(clipping, decisions);
  if (!saved.ok && mayPass(saved.problem.code)) await keepWaiting(clipping, decisions);
  return saved;
}

async function isThere({ isAwake }: Pick<FromExtension, "isAwake">, patience: number): Promise<boolean> {
  const tooLate = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
  return await Promise.race([isAwake().then(({ ok }) => ok), tooLate]);
}
