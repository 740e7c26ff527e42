import { beforeEach, expect, test, vi } from "vitest";
import { sampleClipping } from "#library/testing/sample-clipping.ts";
import { pageCallsName } from "./page-calls.ts";

interface Injection {
  readonly files?: string[];
  readonly func?: () => unknown;
  readonly args?: unknown[];
}

/** Stands where the browser stands: a tab with a page that `content.js` can come into. */
const tab = {
  injected: 0,
  calls: {} as Record<string, (...args: never[]) => unknown>,
  failure: null as string | null,
  /** Called before each script. */
  before: (_injection: Injection): void => {},
};

const page = globalThis as unknown as Record<string, unknown>;

/** Functions cross as text, as they do in the browser: one that names something from its module fails here. */
async function executeScript(injection: Injection): Promise<{ result: unknown }[]> {
  tab.before(injection);
  if (tab.failure) throw new Error(tab.failure);
  if (injection.files) {
    tab.injected++;
    Object.defineProperty(page, pageCallsName, { value: tab.calls, configurable: true, writable: true, enumerable: true });
    return [{ result: undefined }];
  }
  // oxlint-disable-next-line no-eval -- so does the browser
  const func = (0, eval)(`(${String(injection.func)})`) as (...args: unknown[]) => unknown;
  const result = await func(...(JSON.parse(JSON.stringify(injection.args)) as unknown[]));
  return [{ result: result === undefined ? null : JSON.parse(JSON.stringify(result)) }];
}

vi.mock("#platform/browser.ts", () => ({
  browser: { scripting: { executeScript }, tabs: { get: () => Promise.resolve({ status: "complete", url: "https://news.example/" }) } },
}));

const { askPage, bringScript } = await import("./ask-page.ts");
const { pageReadiness } = await import("./page-readiness.ts");

const request = { manner: "article", rules: [], off: ["ads"], builtIn: "{}" } as const;
const answer = { ok: true, value: sampleClipping() };

beforeEach(() => {
  delete page[pageCallsName];
  delete page["document"];
  Object.assign(tab, { injected: 0, calls: { clean: () => answer }, failure: null, before: () => {} });
});

test("a page is asked by name, with what it is asked", async () => {
  const clean = vi.fn<(given: unknown) => unknown>(() => answer);
  tab.calls = { clean };
  expect(await askPage(7, "clean", request)).toEqual(answer);
  expect(clean).toHaveBeenCalledWith(request);
});

test("a script may be brought in place of the one that is there, which may be from before an update", async () => {
  page[pageCallsName] = { clean: () => ({ ok: false, problem: { code: "noArticle" } }) };
  expect(await bringScript(7)).toMatchObject({ ok: true });
  expect(await askPage(7, "clean", request)).toEqual(answer);
});

test("pictures are read with the script that is there, which is brought when it is not", async () => {
  tab.calls = { readPicture: async (url: string) => (url.endsWith("png") ? { type: "image/png", base64: "AAAA" } : "shut") };
  expect(await askPage(7, "readPicture", "https://news.example/a.png", 100)).toEqual({ ok: true, value: { type: "image/png", base64: "AAAA" } });
  expect(await askPage(7, "readPicture", "https://news.example/b", 100)).toEqual({ ok: true, value: "shut" });
  expect(tab.injected).toBe(1);
});

test("what the page names like our script is not taken for it", async () => {
  // oxlint-disable-next-line no-extend-native -- as an element's id is seen on the window
  Object.defineProperty(Object.prototype, pageCallsName, { value: { readPicture: () => "shut" }, configurable: true });
  tab.calls = { readPicture: () => ({ type: "image/png", base64: "AAAA" }) };
  await askPage(7, "readPicture", "https://news.example/a.png", 100)
    .then((read) => expect(read).toEqual({ ok: true, value: { type: "image/png", base64: "AAAA" } }))
    .finally(() => Reflect.deleteProperty(Object.prototype, pageCallsName));
});

test.each([undefined, 5, { ok: true, value: { ...sampleClipping(), words: "many" } }])("an answer of the wrong shape (%#) is malformed", async (wrong) => {
  tab.calls = { clean: () => wrong };
  expect(await askPage(7, "clean", request)).toMatchObject({ ok: false, problem: { code: "malformed" } });
});

test("what the page's own refusal says is passed on", async () => {
  tab.calls = { clean: () => ({ ok: false, problem: { code: "noSelection" } }) };
  expect(await askPage(7, "clean", request)).toEqual({ ok: false, problem: { code: "noSelection" } });
});

test("a script that throws is a problem with its words", async () => {
  tab.calls = {
    clean() {
      throw new RangeError("too deep");
    },
  };
  expect(await askPage(7, "clean", request)).toEqual({ ok: false, problem: { code: "unexpected", detail: "RangeError: too deep" } });
});

test("a page where extensions may not run is forbidden", async () => {
  tab.failure = "Cannot access a chrome:// URL";
  expect(await askPage(7, "clean", request)).toMatchObject({ ok: false, problem: { code: "pageForbidden" } });
});

test("a page that lets us in and then not is another page", async () => {
  tab.before = () => {
    if (tab.injected > 0) tab.failure = "Missing host permission for the tab";
  };
  expect(await askPage(7, "clean", request)).toMatchObject({ ok: false, problem: { code: "pageGone" } });
});

test("a page that was replaced between the script and the call is gone", async () => {
  tab.before = ({ func }) => {
    if (func) delete page[pageCallsName];
  };
  expect(await askPage(7, "clean", request)).toMatchObject({ ok: false, problem: { code: "pageGone" } });
});

test("a page whose text is there is ready at once", async () => {
  page["document"] = { readyState: "interactive" };
  expect(await pageReadiness(7)).toEqual({ ok: true, value: "parsed" });
});

test("a page whose text is still coming is waited for until it is there", async () => {
  const document = { readyState: "loading" };
  page["document"] = document;
  page["addEventListener"] = (type: string, listener: () => void) => {
    expect(type).toBe("DOMContentLoaded");
    document.readyState = "interactive";
    listener();
  };
  expect(await pageReadiness(7)).toEqual({ ok: true, value: "parsed" });
});

test("a page whose text never comes is waited for some seconds and no longer", async () => {
  vi.useFakeTimers();
  page["document"] = { readyState: "loading" };
  page["addEventListener"] = () => {};
  const readiness = pageReadiness(7);
  await vi.advanceTimersByTimeAsync(3_000);
  vi.useRealTimers();
  expect(await readiness).toEqual({ ok: true, value: "loading" });
});

test("a page that does not answer at all is given up", async () => {
  vi.useFakeTimers();
  tab.calls = { clean: () => new Promise(() => {}) };
  const asked = askPage(7, "clean", request);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  expect(await asked).toMatchObject({ ok: false, problem: { code: "pageLoading" } });
});
