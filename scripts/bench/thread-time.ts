import type { CDPSession } from "playwright";

/** A page that can be asked, and its session with the browser. */
interface Tab {
  readonly session: CDPSession;
  evaluate(expression: string): Promise<unknown>;
}

/** Milliseconds of CPU that the page's main thread has used. What else the machine does is not in it. */
async function threadTime(tab: Tab): Promise<number> {
  const { metrics } = await tab.session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN);
}

/** What an expression costs the main thread, in milliseconds of CPU. Garbage that others have left is collected first. */
export async function costOf(tab: Tab, expression: string): Promise<number> {
  await tab.session.send("HeapProfiler.collectGarbage");
  await tab.session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await threadTime(tab);
  await tab.evaluate(expression);
  return (await threadTime(tab)) - before;
}
