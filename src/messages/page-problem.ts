import type { Problem, ProblemCode } from "#core/problem.ts";

/** What we know of a tab when a script in it has failed; null when there is no such tab any more. */
export type TabState = { readonly status?: string | undefined; readonly url?: string | undefined } | null;

/** What browsers say when a script does not run, Chromium's words first, then Firefox's. The first that fits counts. */
const words: readonly (readonly [ProblemCode, RegExp])[] = [
  ["notAPage", /showing error page/i],
  ["pageGone", /no (?:tab|frame|document) with id|tab was closed|frame (?:with id \d+ )?(?:was|is) removed|navigated|port closed|channel (?:is )?closed/i],
  ["pageGone", /invalid (?:tab|frame) id|actor .* destroyed|context .*(?:destroyed|unloaded)|can't access dead object/i],
  ["pageForbidden", /cannot access|cannot be scripted|must request permission|extensions gallery|policy/i],
  ["pageForbidden", /missing host permission|unable to access|restricted/i],
];

/**
 * Why a script did not run in a tab.
 * @param message what the browser threw
 */
export function pageProblemOf(message: string, tab: TabState): Problem {
  const code = words.find(([, those]) => those.test(message))?.[0] ?? "unexpected";
  if (tab === null) return { code: "pageGone", detail: message };
  if (code === "pageForbidden" && hasNoPageYet(tab)) return { code: "pageLoading", detail: message };
  if (code === "pageForbidden" && isAnother(tab)) return { code: "pageGone", detail: message };
  return { code, detail: message };
}

/** A tab whose server has not answered shows a blank page of the browser's own. */
const hasNoPageYet = ({ status, url }: NonNullable<TabState>): boolean => status === "loading" && (!url || url === "about:blank");

/** The click has shown us the address of its page, forbidden or not; where we see none, another page has come since. */
const isAnother = ({ url }: NonNullable<TabState>): boolean => !url;
