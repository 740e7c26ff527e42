import { failure, success, type Result } from "#core/result.ts";
import { inTab } from "./in-tab.ts";
import { pageCallsName, type PageCalls } from "./page-calls.ts";
import { isObject } from "./guards.ts";
import { isNotRead, isPictureBytes, readCleanAnswer } from "./shape.ts";

/** The calls that a page is asked in the browser. */
type Call = "clean" | "readPicture";
type Given<K extends keyof PageCalls> = Awaited<ReturnType<PageCalls[K]>>;
/** What a call gives: the value of its result, where it gives a result. */
export type Answer<K extends Call> = Given<K> extends Result<infer T> ? T : Given<K>;

/** What arrives was made in a stranger's page, so each call says what its answer must look like. */
const readAnswer: { readonly [K in Call]: (answer: unknown) => Result<Answer<K>> } = {
  clean: readCleanAnswer,
  readPicture: (answer) => (isPictureBytes(answer) || isNotRead(answer) ? success(answer) : failure({ code: "malformed", detail: "readPicture" })),
};

/**
 * Asks the page in a tab, through our own script in its isolated world. Needs `activeTab` there, or its host.
 * Problems: `pageForbidden`, `pageGone`, `pageLoading` (it does not answer), `notAPage` (an error page of the
 * browser), `malformed`, and those of the call itself.
 */
export async function askPage<K extends Call>(tabId: number, call: K, ...args: Parameters<PageCalls[K]>): Promise<Result<Answer<K>>> {
  const standing = await callIn(tabId, call, args);
  if (!standing.ok) return standing;
  if (isAnswer(standing.value)) return read(call, standing.value);
  const brought = await bringScript(tabId);
  if (!brought.ok) return brought;
  const called = await callIn(tabId, call, args);
  if (called.ok) return isAnswer(called.value) ? read(call, called.value) : failure({ code: "pageGone", detail: "another page came in between" });
  // We were let in a moment ago: it is another page now.
  return called.problem.code === "pageForbidden" ? failure({ ...called.problem, code: "pageGone" }) : called;
}

/** Brings our script into the page in a tab, in place of one that may be there from an Offprint of before an update. */
export const bringScript = (tabId: number): Promise<Result<unknown>> =>
  inTab(tabId, { files: ["/content.js"] }); // the slash: Firefox reads a file's address against the page of ours that asks

const callIn = (tabId: number, call: Call, args: unknown[]): Promise<Result<unknown>> =>
  inTab(tabId, { func: callByName, args: [pageCallsName, call, args] });

/** Runs in the page. `"absent"` when our script is not there: an element of the page's that bears its name is none of ours. */
async function callByName(name: string, call: string, args: unknown[]): Promise<unknown> {
  const calls = Object.hasOwn(globalThis, name) && (globalThis as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>)[name];
  if (!calls) return "absent";
  try {
    return { answer: await calls[call]?.(...args) };
  } catch (error) {
    return { thrown: String(error) };
  }
}

type Called = { readonly answer?: unknown; readonly thrown?: unknown };

const isAnswer = (value: unknown): value is Called => isObject(value);

function read<K extends Call>(call: K, { answer = null, thrown }: Called): Result<Answer<K>> {
  return thrown === undefined ? readAnswer[call](answer) : failure({ code: "unexpected", detail: String(thrown) });
}
