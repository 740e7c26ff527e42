import type { Clipping } from "#core/clipping.ts";
import { success, type Result } from "#core/result.ts";
import type { Decisions } from "#core/removal.ts";
import type { Saved } from "#core/saved.ts";
import { addArticle, expectArticle } from "#library/articles.ts";
import { foldWhenMany } from "#library/fold-words.ts";
import { serve } from "#messages/serve.ts";
import { pictureTabs } from "#platform/picture-tabs.ts";
import { learn } from "#witness/witness.ts";
import { keepWaiting, mayPass, saveWaiting, waitNoMore } from "#waiting/waiting.ts";
import { badgeFailed, badgeSaved } from "./badge.ts";
import { askAgainForPictures, askForPictures, keepPictures } from "./pictures.ts";

export const serveOurPages = (): void => serve({ fromExtension: { save, expectSave: expectArticle, isAwake: async () => success(null), markSaved, keepPictures, askAgainForPictures, saveWaiting: async () => success(await saveAllWaiting()) } });

/**
 * Saves a clipping, and answers after the commit: the badge and the pictures come after that, and nobody
 * waits for them.
 * @param tabId the tab it was taken from, while there is one
 */
export async function save(clipping: Clipping, decisions: Decisions, tabId: number | null): Promise<Result<Saved>> {
  const saved = await addArticle(clipping, decisions);
  if (saved.ok) void waitNoMore(clipping.canonicalUrl).then(saveAllWaiting); // there is room again
  else if (mayPass(saved.problem.code)) await keepWaiting(clipping, decisions); // before the answer: the popup may be closed by then
  if (saved.ok) void foldWhenMany().then(learn).catch(() => {}); // search reads what waits, so nothing depends on it
  if (tabId !== null) void (saved.ok ? finish(saved.value, tabId) : badgeFailed(tabId, saved.problem));
  return saved;
}

async function saveAllWaiting(): Promise<number> {
  const left = await saveWaiting();
  void askForPictures(); // of those that were saved; their tabs may be gone
  return left;
}

/** The popup has found that the page in this tab is saved already. */
async function markSaved(tabId: number): Promise<Result<null>> {
  await badgeSaved(tabId);
  return success(null);
}

async function finish({ id }: Saved, tabId: number): Promise<void> {
  await pictureTabs.note(id, tabId);
  await Promise.all([badgeSaved(tabId), askForPictures()]);
}
