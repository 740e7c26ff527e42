import { failure, type Result } from "#core/result.ts";
import { browser, type Runtime } from "#platform/browser.ts";
import type { FromExtension } from "./extension-calls.ts";
import { isObject } from "./guards.ts";
import { readArticleArgs, readClippingArgs, readKeepPicturesArgs, readNoArgs, readSaveArgs, readTabArgs } from "./shape.ts";

/** Answers one question, or says with null that its arguments are not what they must be. */
type Answering = (calls: FromExtension, given: unknown) => Promise<Result<unknown>> | null;

/** A question is answered only when it has a line here, which says how its arguments are checked. */
const answering: { readonly [Name in keyof FromExtension]: Answering } = {
  save: checked(readSaveArgs, (calls, args) => calls.save(...args)),
  expectSave: checked(readClippingArgs, (calls, args) => calls.expectSave(...args)),
  isAwake: checked(readNoArgs, (calls) => calls.isAwake()),
  saveWaiting: checked(readNoArgs, (calls) => calls.saveWaiting()),
  keepPictures: checked(readKeepPicturesArgs, (calls, args) => calls.keepPictures(...args)),
  askAgainForPictures: checked(readArticleArgs, (calls, args) => calls.askAgainForPictures(...args)),
  markSaved: checked(readTabArgs, (calls, args) => calls.markSaved(...args)),
};

function checked<Args>(read: (given: unknown) => Args | null, call: (calls: FromExtension, args: Args) => Promise<Result<unknown>>): Answering {
  return (calls, given) => {
    const args = read(given);
    return args && call(calls, args);
  };
}

/**
 * Answers our own pages. Call it once, in the first turn: the browser wakes the background for the
 * listeners that it had then. Content scripts and other extensions get no answer: they live in
 * places that are not ours.
 */
export function serve({ fromExtension }: { readonly fromExtension: FromExtension }): void {
  // `sendResponse` and `true` are the one form that every browser and the polyfill understand alike.
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender, sendResponse: (answer: unknown) => void) => {
    const question = isOurs(sender) ? questionIn(message) : null;
    if (!question) return undefined as unknown as true; // the types know no listener that may also decline
    void answer(fromExtension, question).then(sendResponse);
    return true;
  });
}

/** One of our own pages, in a tab or in the popup; never a content script, whose address is that of its page. */
const isOurs = (sender: Runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && (sender.url ?? "").startsWith(browser.runtime.getURL(""));

interface Question {
  readonly ask: keyof FromExtension;
  readonly args: unknown;
}

function questionIn(message: unknown): Question | null {
  if (!isObject(message) || typeof message["ask"] !== "string" || !Object.hasOwn(answering, message["ask"])) return null;
  return { ask: message["ask"] as keyof FromExtension, args: message["args"] };
}

async function answer(calls: FromExtension, { ask, args }: Question): Promise<Result<unknown>> {
  try {
    return (await answering[ask](calls, args)) ?? failure({ code: "malformed", detail: ask });
  } catch (error) {
    return failure({ code: "unexpected", detail: String(error) });
  }
}
