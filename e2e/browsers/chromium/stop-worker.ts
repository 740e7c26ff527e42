import type { BrowserContext } from "playwright";
import { until } from "../until.ts";

/** Stops the service worker that runs now. @param running ids of the targets that are one */
export async function stopWorker(context: BrowserContext, running: () => Promise<readonly string[]>): Promise<void> {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  await session.send("ServiceWorker.enable");
  const before = await running();
  const isStopped = async () => {
    await session.send("ServiceWorker.stopAllWorkers"); // one that is just starting does not hear it
    return !(await running()).some((id) => before.includes(id)); // a message may have woken a fresh one already
  };
  await until(isStopped, () => "chromium: the service worker does not stop");
  await session.detach();
}
