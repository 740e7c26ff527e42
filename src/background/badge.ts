import type { Problem } from "#core/problem.ts";
import { loadWords, t } from "#i18n/index.ts";
import { browser } from "#platform/browser.ts";

/** What the toolbar button says of a tab's page: a sign on a coloured ground, and a sentence. */
interface Badge {
  readonly text: string;
  readonly ground: string;
  readonly title: string;
}

const good = "#1f6b3a";
const bad = "#9a2f1c";
const saved = "✓";

export const badgeSaved = (tabId: number): Promise<void> => show(tabId, () => ({ text: saved, ground: good, title: t("badge_saved") }));

export const badgeWorking = (tabId: number): Promise<void> => show(tabId, () => ({ text: "…", ground: good, title: t("badge_working") }));

/** A failure that no popup is there to tell is not silent: the button says which it was, and what to do. */
export const badgeFailed = (tabId: number, { code }: Problem): Promise<void> =>
  show(tabId, () => ({ text: "!", ground: bad, title: t("badge_failed", `${t(`problem_${code}`)} ${t(`problem_${code}_way`)}`) }));

/** Takes any badge off a tab. */
export async function clearBadge(tabId: number): Promise<void> {
  if ((await badgeText(tabId)) !== "") await show(tabId, () => ({ text: "", ground: good, title: t("action_title") }));
}

/** Takes the sign of a saved page off a tab, and leaves that of a failure. */
export async function clearSavedBadge(tabId: number): Promise<void> {
  if ((await badgeText(tabId)) === saved) await clearBadge(tabId);
}

const badgeText = (tabId: number): Promise<string> => browser.action.getBadgeText({ tabId }).catch(() => "");

async function show(tabId: number, badge: () => Badge): Promise<void> {
  await loadWords();
  const { text, ground, title } = badge();
  const all = [
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: ground }),
    browser.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    browser.action.setTitle({ tabId, title }),
  ];
  await Promise.allSettled(all); // a tab that has been closed has no button to speak through
}
