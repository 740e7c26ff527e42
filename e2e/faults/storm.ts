import type { Clipping } from "../../src/core/clipping.ts";
import type { Browser, View } from "../browsers/browser.ts";
import { until } from "../browsers/until.ts";
import type { Stories } from "./stories.ts";
import type { Tally } from "./tally.ts";

/** Saves as fast as the background takes them, so that whatever happens happens in the midst of some. */
export interface Storm {
  /** Failures that a save was answered with, each by its code. */
  readonly failures: readonly string[];
  /** Resolves when so many saves have been acknowledged, or one has failed. */
  reached(count: number): Promise<void>;
  /** No save is begun any more; resolves when the last has been answered, or can no longer be. */
  end(): Promise<void>;
}

interface Answer {
  /** Null when it was saved. */
  readonly code: string | null;
  /** When the answer was there, in milliseconds since the epoch. */
  readonly at: number;
}

/** As our own pages ask it; only an answer counts. */
async function saveByMessage(clipping: Clipping): Promise<Answer> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; problem?: { code: string } }> } } }).chrome;
  const answer = await runtime.sendMessage({ ask: "save", args: [clipping, {}, null] });
  return { code: answer.ok ? null : (answer.problem?.code ?? "no code"), at: Date.now() };
}

/** @param ballast what makes each clipping large */
export function startStorm(view: View, stories: Stories, tally: Tally, ballast: () => string = () => ""): Storm {
  const failures: string[] = [];
  const ending = new AbortController();
  let acknowledged = 0;
  const chain = async () => {
    while (!ending.signal.aborted) {
      const clipping = stories.clipping(ballast());
      const { code, at } = await view.evaluate(saveByMessage, clipping).catch((): Answer => ({ code: "unanswered", at: 0 }));
      if (code !== null) failures.push(code);
      else tally.acknowledge(clipping.title, at);
      acknowledged += Number(code === null);
      if (code === "unanswered") return;
    }
  };
  const chains = Promise.all([chain(), chain(), chain()]);
  return {
    failures,
    async reached(count) {
      await until(() => Promise.resolve(acknowledged >= count || failures.length > 0), () => `no ${count} saves were acknowledged in time`);
    },
    async end() {
      ending.abort();
      await chains;
    },
  };
}

/** A page of ours from which a storm can come. */
export const stormPage = (browser: Browser): Promise<View> => browser.openExtensionPage("options/index.html");
