/**
 * Injected on the click, into the isolated world of the page. It publishes one global, which our own contexts call,
 * and opens no channel that the page could reach.
 */
import type { Clipping } from "#core/clipping.ts";
import { failure, type Result } from "#core/result.ts";
import { extracting, type Stage } from "#extract/index.ts";
import { inTurns } from "#extract/turns.ts";
import { unpack } from "#filters/compiled-list.ts";
import { handOver } from "#filters/handed-over.ts";
import { pageCallsName, type CleanRequest, type PageCalls, type StageTimes } from "#messages/page-calls.ts";
import { readPicture } from "#pictures/read.ts";

type Watch = (stage: Stage) => void;

/** Never throws: what goes wrong in a stranger's page comes back as a problem with a code. */
async function clean({ builtIn, rules, ...request }: CleanRequest, done?: Watch): Promise<Result<Clipping>> {
  try {
    handOver(builtIn);
    return await inTurns(extracting(document, location.href, { ...request, rules: unpack(rules, "yours") }, done));
  } catch (error) {
    return failure({ code: "unexpected", detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}

async function cleanTimed(request: CleanRequest): Promise<{ result: Result<Clipping>; ms: StageTimes }> {
  const ms = { copy: 0, prune: 0, isolate: 0, tidy: 0, sanitise: 0 };
  const start = performance.now();
  let last = start;
  const result = await clean(request, (stage) => {
    const now = performance.now();
    ms[stage] += now - last;
    last = now;
  });
  return { result, ms: { ...ms, total: performance.now() - start } };
}

const calls: PageCalls = { clean: (request) => clean(request), cleanTimed, readPicture };

Object.assign(globalThis, { [pageCallsName]: calls });
