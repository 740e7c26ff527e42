import type { Clipping, Manner } from "#core/clipping.ts";
import { kinds, type Kind } from "#core/kind.ts";
import { failure, type Result } from "#core/result.ts";
import type { Rule } from "#core/rule.ts";
import { parseFilters } from "#filters/parse.ts";
import { rulesForHost } from "#filters/select.ts";
import { readActiveRules } from "#library/rules.ts";
import { askPage } from "#messages/ask-page.ts";
import { pageReadiness } from "#messages/page-readiness.ts";
import { browser } from "#platform/browser.ts";
import { readSettings } from "#platform/settings.ts";

/**
 * The clipping of the page in a tab, cleaned as the person has set it. Needs the tab's `activeTab`.
 * A page whose text is still arriving after some three seconds is `pageLoading`; who insists
 * (`anyway`, `selection`) gets what is there.
 */
export async function clipTab(tabId: number, manner: Manner): Promise<Result<Clipping>> {
  const [readiness, off, rules] = await Promise.all([pageReadiness(tabId), kindsThatStay(), ownRules(tabId)]);
  if (!readiness.ok) return readiness;
  if (readiness.value === "loading" && manner === "article") return failure({ code: "pageLoading" });
  return await askPage(tabId, "clean", { manner, rules, off });
}

async function kindsThatStay(): Promise<readonly Kind[]> {
  const settings = await readSettings();
  return kinds.filter((kind) => !settings.kinds[kind]);
}

/**
 * The person's own rules for the host in this tab: the page is told no other. Where the library does not open there
 * are none, and the article can still be looked at; the save, and the shelf beneath the preview, say what is wrong.
 */
async function ownRules(tabId: number): Promise<readonly Rule[]> {
  const text = await readActiveRules();
  if (!text.ok) return [];
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  const host = url && URL.canParse(url) ? new URL(url).hostname : "";
  return rulesForHost(parseFilters(text.value).rules, host);
}
