import { success, type Result } from "#core/result.ts";
import { inTab } from "./in-tab.ts";

/** How far a page has come: its text may still be growing, or all of it is there (pictures may be missing). */
export type Readiness = "loading" | "parsed";

/** How long a page's text is waited for, in milliseconds. */
const limit = 3_000;

/** Waits a while for the page's text to be there. Problems as of `askPage`. */
export async function pageReadiness(tabId: number): Promise<Result<Readiness>> {
  const state = await inTab(tabId, { func: waitUntilParsed, args: [limit] });
  return state.ok ? success(state.value === "loading" ? "loading" : "parsed") : state;
}

/** Runs in the page. On the window: a page may have an element that stands in for any property of its document. */
function waitUntilParsed(longest: number): Promise<string> {
  const page = globalThis as unknown as { document: { readyState: string }; addEventListener(type: string, listener: () => void): void };
  return new Promise((resolve) => {
    const answer = () => resolve(page.document.readyState === "loading" ? "loading" : "parsed");
    if (page.document.readyState !== "loading") return answer();
    page.addEventListener("DOMContentLoaded", answer);
    AbortSignal.timeout(longest).addEventListener("abort", answer); // a page may clear every timer that it can number
  });
}
