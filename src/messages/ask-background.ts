import type { Result } from "#core/result.ts";
import { failure } from "#core/result.ts";
import { browser } from "#platform/browser.ts";
import type { FromExtension } from "./extension-calls.ts";

/** How a question crosses from one of our pages to the background. */
export interface Question {
  readonly ask: keyof FromExtension;
  readonly args: readonly unknown[];
}

async function ask<T>(name: keyof FromExtension, ...args: readonly unknown[]): Promise<Result<T>> {
  const question: Question = { ask: name, args };
  try {
    const answer: unknown = await browser.runtime.sendMessage(question);
    return isResult<T>(answer) ? answer : failure({ code: "unexpected", detail: unanswered });
  } catch (error) {
    return failure({ code: "unexpected", detail: `${unanswered}: ${String(error)}` });
  }
}

const unanswered = "the background did not answer";

/** The same for what is the same done twice: the browser may have stopped the background before it could answer, and wakes a fresh one. */
async function askAgain<T>(name: keyof FromExtension, ...args: readonly unknown[]): Promise<Result<T>> {
  const first = await ask<T>(name, ...args);
  return first.ok || !first.problem.detail?.startsWith(unanswered) ? first : await ask<T>(name, ...args);
}

const isResult = <T>(answer: unknown): answer is Result<T> => typeof answer === "object" && answer !== null && "ok" in answer;

/** The background, as our own pages call it. */
export const background: FromExtension = {
  save: (clipping, decisions, tabId) => askAgain("save", clipping, decisions, tabId),
  expectSave: (clipping) => ask("expectSave", clipping),
  isAwake: () => ask("isAwake"),
  saveWaiting: () => ask("saveWaiting"),
  keepPictures: (id, hosts) => ask("keepPictures", id, hosts),
  askAgainForPictures: (id) => ask("askAgainForPictures", id),
  markSaved: (tabId) => ask("markSaved", tabId),
};
