import { WebSocket } from "ws";
import { answered } from "../until.ts";

/** A WebDriver BiDi session. */
export interface Bidi {
  send(method: string, parameters?: object): Promise<Record<string, unknown>>;
  close(): void;
}

type Answer = { id?: number; type: "success" | "error" | "event"; result?: Record<string, unknown>; error?: string; message?: string };

/** @param address as Firefox speaks it when it starts */
export async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;

  socket.on("message", (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  socket.on("error", () => {}); // "close" follows, and tells those who wait
  socket.on("close", () => {
    for (const settle of waiting.values()) settle({ type: "error", error: "closed", message: "Firefox has ended." });
  });

  const bidi: Bidi = {
    async send(method, parameters = {}) {
      const id = ++last;
      const heard = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      if (socket.readyState !== WebSocket.OPEN) throw new Error("Firefox has ended.");
      socket.send(JSON.stringify({ id, method, params: parameters }));
      const answer = await answered(heard, method).finally(() => waiting.delete(id));
      if (answer.type === "error") throw new Error(`${method}: ${answer.error}: ${answer.message}`);
      return answer.result ?? {};
    },
    close: () => socket.terminate(),
  };
  await bidi.send("session.new", { capabilities: {} });
  return bidi;
}

interface Evaluated {
  readonly type: "success" | "exception";
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Evaluates an expression in a context (a tab, or the browser's own window) and awaits it. Text comes back. */
export async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const answer = await bidi.send("script.evaluate", { expression, target: { context }, awaitPromise: true });
  const { type, result, exceptionDetails } = answer as unknown as Evaluated;
  if (type === "exception") throw new Error(exceptionDetails?.text ?? "the script failed");
  return result?.value;
}
