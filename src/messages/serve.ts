import { failure, type Result } from "#core/result.ts";
import { browser, type Runtime } from "#platform/browser.ts";
import type { FromExtension } from "./extension-calls.ts";
import { readSaveArgs } from "./shape.ts";

/** What each question must look like. A question without a line here is not answered. */
const readArgs: { readonly [Name in keyof FromExtension]: (args: unknown) => Parameters<FromExtension[Name]> | null } = {
  save: readSaveArgs,
};

/**
 * Answers our own pages. Call it once, at the top level: the browser wakes the background for
 * listeners that were there at its first turn. Content scripts and other extensions get no answer:
 * they live in places that are not ours.
 */
export function serve({ fromExtension }: { readonly fromExtension: FromExtension }): void {
  // `sendResponse` with `true` is the one form that every browser and the polyfill understand alike.
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender, sendResponse: (answer: unknown) => void) => {
    const name = questionIn(message);
    if (!name || !isOurs(sender)) return undefined as unknown as true; // not for us: others may answer
    void answer(fromExtension, name, (message as { args?: unknown }).args).then(sendResponse);
    return true;
  });
}

/** One of our own pages, in a tab or in the popup; never a content script, whose address is its page's. */
export const isOurs = (sender: Runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && (sender.url ?? "").startsWith(browser.runtime.getURL(""));

function questionIn(message: unknown): keyof FromExtension | null {
  if (typeof message !== "object" || message === null || !("ask" in message)) return null;
  return typeof message.ask === "string" && Object.hasOwn(readArgs, message.ask) ? (message.ask as keyof FromExtension) : null;
}

async function answer(calls: FromExtension, name: keyof FromExtension, given: unknown): Promise<Result<unknown>> {
  const args = readArgs[name](given);
  if (!args) return failure({ code: "malformed", detail: name });
  try {
    return await calls[name](...args);
  } catch (error) {
    return failure({ code: "unexpected", detail: String(error) });
  }
}
