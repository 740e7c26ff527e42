/**
 * What a click asks of the person's own filters, in a page of the extension with a real IndexedDB: `bench-filters.ts`
 * bundles it and calls it.
 */
import { addLine, compileRules, ownWishes } from "../../src/clip/own-rules.ts";
import { slicesOf } from "../../src/filters/slices.ts";
import { openLibrary } from "../../src/library/open.ts";
import { writeRules } from "../../src/library/rules.ts";

async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Milliseconds for each; `handOver` many times, for one host after the other. */
async function measure(text: string, hosts: readonly string[]) {
  await openLibrary();
  const parse = await timed(() => slicesOf(text.split("\n").map((line, order) => ({ order, text: line }))));
  const write = await timed(() => writeRules(text));
  const compile = await timed(compileRules);
  const handOver: number[] = [];
  for (const host of hosts) handOver.push(await timed(() => ownWishes(host)));
  const wishes = await ownWishes(hosts[0] ?? "");
  const add = await timed(() => addLine("one.example##.more"));
  const again = await timed(() => ownWishes(hosts[0] ?? ""));
  return { parse, write, compile, handOver, add, again, rules: wishes.ok ? wishes.value.rules : [] };
}

export type Measured = Awaited<ReturnType<typeof measure>>;

Object.assign(globalThis, { offprintFilters: { measure } });
