import type { CDPSession } from "playwright";
import { answered } from "../until.ts";

/** A conversation with one target of Chromium in its DevTools protocol. */
export interface Session {
  send(method: string, parameters?: object): Promise<Record<string, unknown>>;
  isOpen(): boolean;
  /** Ends the conversation and leaves the target as it is. */
  detach(): Promise<void>;
}

type Answer = { id?: number; result?: Record<string, unknown>; error?: { message: string }; method?: string; params?: unknown };
export type OnEvent = (method: string, parameters: unknown) => void;

/**
 * A session with a target that Playwright does not list: the popup. It is wrapped in the browser's own
 * session, message by message.
 */
export async function attachTo(browser: CDPSession, targetId: string, onEvent: OnEvent = () => {}): Promise<Session> {
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  let open = true;

  const onMessage = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    if (answer.id === undefined) onEvent(answer.method ?? "", answer.params);
    else waiting.get(answer.id)?.(answer);
  };
  const onDetached = (event: { sessionId: string }) => {
    if (event.sessionId !== sessionId) return;
    open = false;
    browser.off("Target.receivedMessageFromTarget", onMessage);
    browser.off("Target.detachedFromTarget", onDetached);
    for (const settle of waiting.values()) settle({ error: { message: "The page was closed." } });
  };
  browser.on("Target.receivedMessageFromTarget", onMessage);
  browser.on("Target.detachedFromTarget", onDetached);
  browser.on("close", () => onDetached({ sessionId })); // the whole browser has ended

  return {
    isOpen: () => open,
    detach: async () => void (await browser.send("Target.detachFromTarget", { sessionId })),
    async send(method, parameters = {}) {
      if (!open) throw new Error("The page was closed.");
      const id = ++last;
      const heard = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params: parameters });
      await browser.send("Target.sendMessageToTarget", { sessionId, message });
      const { result, error } = await answered(heard, method).finally(() => waiting.delete(id));
      if (error) throw new Error(`${method}: ${error.message}`);
      return result ?? {};
    },
  };
}

/** The same over a session of Playwright's. */
export function sessionOver(session: CDPSession): Session {
  let open = true;
  session.on("close", () => (open = false));
  return {
    isOpen: () => open,
    detach: () => session.detach(),
    send: (method, parameters = {}) => answered(session.send(method as "Page.enable", parameters as never) as Promise<unknown> as Promise<Record<string, unknown>>, method),
  };
}
