import type { Manner } from "#core/clipping.ts";
import { clipTab } from "#clip/clip-tab.ts";
import { badgeFailed, badgeWorking } from "./badge.ts";
import { save } from "./save.ts";

/** Cleans and saves what a tab shows, with no popup to speak through: the button tells how it went. */
export async function saveTab(tabId: number, manner: Manner): Promise<void> {
  await badgeWorking(tabId);
  const clipping = await clipTab(tabId, manner);
  if (clipping.ok) await save(clipping.value, {}, tabId);
  else await badgeFailed(tabId, clipping.problem);
}
