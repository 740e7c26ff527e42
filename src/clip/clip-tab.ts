import type { Clipping, HeldBack, Manner } from "#core/clipping.ts";
import { kinds, type Kind } from "#core/kind.ts";
import { failure, type Result } from "#core/result.ts";
import { builtInText } from "#filters/built-in-data.ts";
import { pack } from "#filters/compiled-list.ts";
import { sayOfLine } from "#library/lines.ts";
import { askPage, bringScript } from "#messages/ask-page.ts";
import type { CleanRequest } from "#messages/page-calls.ts";
import { pageReadiness } from "#messages/page-readiness.ts";
import { browser } from "#platform/browser.ts";
import { readSettings } from "#platform/settings.ts";
import { ownWishes, type OwnWishes } from "./own-rules.ts";
import { endPicking } from "./pick-in-tab.ts";

/**
 * The clipping of the page in a tab, cleaned as the person has set it. Needs the tab's `activeTab`.
 * A page whose text is still arriving after some three seconds is `pageLoading`; who insists
 * (`anyway`, `selection`) gets what is there.
 */
export async function clipTab(tabId: number, manner: Manner): Promise<Result<Clipping>> {
  // All at once, for somebody waits: the script is read by the browser while the rules are by the library.
  const [brought, readiness, off, wishes] = await Promise.all([bringScript(tabId), pageReadiness(tabId), kindsThatStay(), wishesFor(tabId), endPicking(tabId)]);
  if (!brought.ok) return brought;
  if (!readiness.ok) return readiness;
  if (readiness.value === "loading" && manner === "article") return failure({ code: "pageLoading" });
  const clipping = await cleanPage(tabId, { manner, off, offLines: wishes.offLines, rules: pack(wishes.rules), builtIn: builtInText });
  const isOwn = ({ line }: HeldBack): boolean => wishes.rules.some((rule) => rule.line === line);
  if (clipping.ok) await switchOffSlow(clipping.value.heldBack?.filter(isOwn) ?? []);
  return clipping;
}

async function cleanPage(tabId: number, request: CleanRequest): Promise<Result<Clipping>> {
  const clipping = await askPage(tabId, "clean", request);
  if (clipping.ok || clipping.problem.code !== "pageForbidden") return clipping;
  return failure({ ...clipping.problem, code: "pageGone" }); // we were let in a moment ago: it is another page now
}

export async function kindsThatStay(): Promise<readonly Kind[]> {
  const settings = await readSettings();
  return kinds.filter((kind) => !settings.kinds[kind]);
}

/**
 * The person's own wishes for the host in this tab: the page is told no other. Where the library does not open there
 * are none, and the article can still be looked at; the save, and the shelf beneath the preview, say what is wrong.
 */
async function wishesFor(tabId: number): Promise<OwnWishes> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  const wishes = await ownWishes(url && URL.canParse(url) ? new URL(url).hostname : "");
  return wishes.ok ? wishes.value : { rules: [], offLines: [] };
}

/** A line that overspent its time is asked no more, until the person says so. */
async function switchOffSlow(heldBack: readonly HeldBack[]): Promise<void> {
  for (const { line, why } of heldBack) if (why === "slow") await sayOfLine(line, "slow");
}
