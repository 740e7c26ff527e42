import { expect, test, vi } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { sampleClipping, sampleRemoval } from "#library/testing/sample-clipping.ts";
import type { FromExtension } from "./extension-calls.ts";

type Listener = (message: unknown, sender: unknown, sendResponse: (answer: unknown) => void) => unknown;
const listeners: Listener[] = [];
const root = "chrome-extension://ours/";

vi.mock("#platform/browser.ts", () => ({
  browser: { runtime: { id: "ours", getURL: (path: string) => root + path, onMessage: { addListener: (listener: Listener) => listeners.push(listener) } } },
}));

const { serve } = await import("./serve.ts");

const save = vi.fn<FromExtension["save"]>(async () => ({ ok: true, value: { id: "x" as ArticleId, again: false, change: null } }));
const markSaved = vi.fn<FromExtension["markSaved"]>(async () => ({ ok: true, value: null }));
const expectSave = vi.fn<FromExtension["expectSave"]>(async () => ({ ok: true, value: undefined }));
const saveWaiting = vi.fn<FromExtension["saveWaiting"]>(async () => ({ ok: true, value: 0 }));
const keepPictures = vi.fn<FromExtension["keepPictures"]>(async () => ({ ok: true, value: null }));
const askAgainForPictures = vi.fn<FromExtension["askAgainForPictures"]>(async () => ({ ok: true, value: null }));
serve({ fromExtension: { save, expectSave, isAwake: async () => ({ ok: true, value: null }), markSaved, saveWaiting, keepPictures, askAgainForPictures } });

const popup = { id: "ours", url: `${root}popup/index.html` };
const clipping = sampleClipping({ removed: [sampleRemoval()] });
const question = { ask: "save", args: [clipping, { r1: "putBack" }, 7] };

/** The answer, or undefined when the message is left to others. */
function tell(message: unknown, sender: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    if (listeners[0]?.(message, sender, resolve) !== true) resolve(undefined);
  });
}

test("our own page is answered, after the work is done", async () => {
  expect(await tell(question, popup)).toEqual({ ok: true, value: { id: "x", again: false, change: null } });
  expect(save).toHaveBeenCalledExactlyOnceWith(clipping, { r1: "putBack" }, 7);
  save.mockClear();
});

test.each([
  ["a content script of ours", { id: "ours", url: "https://news.example/", tab: { id: 7 } }],
  ["another extension", { id: "theirs", url: "chrome-extension://theirs/popup.html" }],
  ["a page that looks like ours", { id: "ours", url: "https://news.example/chrome-extension://ours/popup/index.html" }],
  ["nobody", {}],
])("%s is not answered", async (_, sender) => {
  expect(await tell(question, sender)).toBeUndefined();
  expect(save).not.toHaveBeenCalled();
});

test.each([null, "save", {}, { ask: "toString", args: [] }, { ask: "__proto__", args: [] }, { ask: 5 }])("%j is no question of ours", async (message) => {
  expect(await tell(message, popup)).toBeUndefined();
});

test.each([
  { ask: "save", args: [{}, {}, 7] },
  { ask: "save" },
  { ask: "expectSave", args: [{}] },
  { ask: "markSaved", args: ["7"] },
  { ask: "saveWaiting", args: ["all"] },
  { ask: "isAwake", args: {} },
  { ask: "keepPictures", args: ["no id", ["pictures.example"]] },
  { ask: "askAgainForPictures", args: ["no id"] },
  { ask: "keepPictures", args: ["01ARZ3NDEKTSV4RRFFQ69G5FAV", "pictures.example"] },
])("a question of the wrong shape (%j) is refused and not acted on", async (message) => {
  expect(await tell(message, popup)).toMatchObject({ ok: false, problem: { code: "malformed" } });
  expect(save).not.toHaveBeenCalled();
  expect(markSaved).not.toHaveBeenCalled();
  for (const call of [expectSave, saveWaiting]) expect(call).not.toHaveBeenCalled();
  expect(keepPictures).not.toHaveBeenCalled();
  expect(askAgainForPictures).not.toHaveBeenCalled();
});

test("a surprise is answered with its words, not with silence", async () => {
  markSaved.mockRejectedValueOnce(new Error("no such tab"));
  expect(await tell({ ask: "markSaved", args: [7] }, popup)).toEqual({ ok: false, problem: { code: "unexpected", detail: "Error: no such tab" } });
});
