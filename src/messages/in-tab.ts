import { failure, success, type Result } from "#core/result.ts";
import { browser } from "#platform/browser.ts";
import { pageProblemOf, type TabState } from "./page-problem.ts";

type Injection = { readonly files: string[] } | { readonly func: (...args: never[]) => unknown; readonly args: unknown[] };

/** Longer than any page needs that still answers, in milliseconds. */
const deadline = 30_000;

/**
 * Runs a script in the top frame of a tab, in our isolated world, and gives what it returns.
 * A `func` is sent as text: it may name nothing from its surroundings.
 */
export async function inTab(tabId: number, injection: Injection): Promise<Result<unknown>> {
  try {
    // Immediately: otherwise the browser waits for a page that may never have finished loading.
    const run = browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, ...(injection as { files: string[] }) });
    const [top] = await Promise.race([run, tooLate()]);
    if (!top) throw new Error("Cannot access: nothing ran"); // all that Firefox says of some of its own pages
    return top.error === undefined ? success(top.result) : failure({ code: "unexpected", detail: messageOf(top.error) });
  } catch (error) {
    if (error === late) return failure({ code: "pageLoading", detail: "the page does not answer" });
    return failure(pageProblemOf(messageOf(error), await stateOf(tabId)));
  }
}

const late = Symbol("late");

const tooLate = (): Promise<never> => new Promise((_, reject) => setTimeout(() => reject(late), deadline));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? error));

const stateOf = async (tabId: number): Promise<TabState> => await browser.tabs.get(tabId).catch(() => null);
