import { beforeEach, expect, test } from "vitest";
import { canonicalUrl } from "#core/canonical-url.ts";
import { sampleClipping } from "#library/testing/sample-clipping.ts";
import { background } from "./ask-background.ts";

const world = globalThis as unknown as { browser: { runtime: { sendMessage?: (question: { ask: string }) => Promise<unknown> } } };

let asked: string[] = [];
beforeEach(() => {
  asked = [];
});

/** A background that does each of these in turn. */
function behave(...turns: readonly (() => unknown)[]): void {
  const left = [...turns];
  world.browser.runtime.sendMessage = async ({ ask }) => {
    asked.push(ask);
    return left.shift()?.();
  };
}

function stopped(): never {
  throw new Error("A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received");
}

const saved = { ok: true, value: { id: "01", again: false, change: null } };
const clipping = sampleClipping({ canonicalUrl: canonicalUrl("https://news.example/orchard") });

test("a background that was stopped before it answered is asked to save once more", async () => {
  behave(stopped, () => saved);
  expect(await background.save(clipping, {}, null)).toEqual(saved);
  expect(asked).toEqual(["save", "save"]);
});

test("one that does not answer twice is a failure that says so", async () => {
  behave(stopped, () => undefined);
  expect(await background.save(clipping, {}, null)).toEqual({ ok: false, problem: { code: "unexpected", detail: "the background did not answer" } });
});

test("a save that failed is not asked for again", async () => {
  const full = { ok: false, problem: { code: "storageFull" } };
  behave(() => full, stopped);
  expect(await background.save(clipping, {}, null)).toEqual(full);
  expect(asked).toEqual(["save"]);
});
