import { expect, test } from "vitest";
import { caps } from "#core/caps.ts";
import { isPictureBytes, readCleanAnswer, readClipping, readDecisions, readSaveArgs, readTabArgs } from "./shape.ts";
import { sampleClipping, sampleRemoval } from "#library/testing/sample-clipping.ts";

const full = sampleClipping({
  leadPicture: { url: "https://news.example/apple.png", alt: "An apple" },
  pictures: [{ url: "https://news.example/apple.png", alt: "An apple" }],
  removed: [sampleRemoval({ place: { path: [0, 2], after: 1, offset: 4 } })],
});

/** As it comes out of a message. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("a clipping arrives as it was sent", () => {
  expect(readClipping(sent(full))).toEqual(full);
  expect(readClipping(sent(sampleClipping({ byline: null, siteName: null, section: null, standfirst: null, publishedAt: null, modifiedAt: null, lang: null, snapshot: null, dir: "rtl" })))).not.toBeNull();
});

test("what a clipping does not have is dropped, at every depth", () => {
  const more = { ...full, id: "mine", leadPicture: { ...full.leadPicture, onload: "x" }, removed: [{ ...full.removed[0], extra: 1, place: { ...full.removed[0]!.place, more: 2 } }] };
  expect(readClipping(more)).toEqual(full);
});

test.each(["title", "byline", "siteName", "section", "standfirst", "excerpt"] as const)("a %s cannot turn around what stands behind it, and holds no controls", (key) => {
  const disguised = { ...full, [key]: "\u202Elate\u202C \u2067again\u2069\u0000\u009B: پل\u200Cها" };
  expect(readClipping(disguised)?.[key]).toBe("late again: پل\u200Cها"); // joiners are part of how some languages are written
});

test.each(Object.keys(full))("a clipping without %s is none", (key) => {
  const { [key]: _, ...rest } = { ...full } as Record<string, unknown>;
  expect(readClipping(rest)).toBeNull();
});

test.each(Object.keys(full))("a clipping whose %s is of another type is none", (key) => {
  const right: Record<string, unknown> = { outside: {}, partial: true };
  const wrongs = [undefined, true, {}, [[]], [{}]].filter((each) => JSON.stringify(each) !== JSON.stringify(right[key]) || each === undefined);
  for (const wrong of wrongs) expect(readClipping({ ...full, [key]: wrong }), JSON.stringify(wrong)).toBeNull();
});

test.each([
  { url: "javascript:alert(1)" },
  { url: "not an address" },
  { url: `https://news.example/${"a".repeat(caps.url)}` },
  { canonicalUrl: "data:text/html,x" },
  { title: "t".repeat(caps.title + 1) },
  { dir: "auto" },
  { words: -1 },
  { minutes: 1.5 },
  { words: Number.NaN },
  { confidence: 1.1 },
  { confidence: Number.NaN },
  { section: "s".repeat(caps.section + 1) },
  { standfirst: "s".repeat(caps.excerpt + 1) },
  { confidenceReasons: [{ code: "because", values: [] }] },
  { confidenceReasons: [{ code: "fewWords", values: ["7"] }] },
  { confidenceReasons: [{ code: "wordsAgree", values: [1, 2, 3] }] },
  { html: "x".repeat(caps.html + 1) },
  { snapshot: "x".repeat(caps.snapshot + 1) },
  { pictures: [{ url: 5, alt: "" }] },
  { pictures: Array.from({ length: caps.pictures + 1 }, () => ({ url: "", alt: "" })) },
  { removed: Array.from({ length: 3 }, (_, n) => sampleRemoval({ id: `${n}`, html: "x".repeat(caps.ledger / 3) })) },
])("a clipping is refused for %#", (change) => {
  expect(readClipping({ ...full, ...change })).toBeNull();
});

test.each([
  { id: 5 },
  { id: "__proto__" },
  { reason: "because" },
  { rule: null },
  { words: "4" },
  { place: null },
  { place: { path: ["0"], after: 1, offset: 0 } },
  { place: { path: [-1], after: 1, offset: 0 } },
  { place: { path: [], after: 1 } },
])("an entry of the ledger is refused for %j", (change) => {
  expect(readClipping({ ...full, removed: [{ ...full.removed[0], ...change }] })).toBeNull();
});

test.each([null, undefined, 5, "text", [], [full]])("%j is no clipping", (value) => {
  expect(readClipping(value)).toBeNull();
});

test("two entries of a ledger with one id are refused: a decision could not tell them apart", () => {
  expect(readClipping({ ...full, removed: [sampleRemoval(), sampleRemoval()] })).toBeNull();
});

test("decisions are about blocks of the ledger, and only what a person can decide", () => {
  expect(readDecisions({ r1: "putBack" }, full.removed)).toEqual({ r1: "putBack" });
  expect(readDecisions({}, full.removed)).toEqual({});
  expect(readDecisions({ r2: "putBack" }, full.removed)).toBeNull();
  expect(readDecisions({ r1: "delete" }, full.removed)).toBeNull();
  expect(readDecisions(JSON.parse('{"__proto__": "putBack"}'), full.removed)).toBeNull();
  expect(readDecisions([], full.removed)).toBeNull();
});

test("a question to save has a clipping, decisions, and a tab or none", () => {
  expect(readSaveArgs(sent([full, { r1: "putBack" }, 7]))).toEqual([full, { r1: "putBack" }, 7]);
  expect(readSaveArgs([full, {}, null])).not.toBeNull();
  for (const wrong of [[full, {}], [full, {}, "7"], [full, {}, -1], [full, {}, null, 1], [{}, {}, 7], { 0: full }, null]) expect(readSaveArgs(wrong)).toBeNull();
});

test("a question about a tab has its number", () => {
  expect(readTabArgs([7])).toEqual([7]);
  for (const wrong of [[], ["7"], [7, 8], 7, null]) expect(readTabArgs(wrong)).toBeNull();
});

test("a page's answer is a clipping or a problem that we know", () => {
  expect(readCleanAnswer({ ok: true, value: sent(full), more: 1 })).toEqual({ ok: true, value: full });
  expect(readCleanAnswer({ ok: false, problem: { code: "noArticle", more: 1 } })).toEqual({ ok: false, problem: { code: "noArticle" } });
  expect(readCleanAnswer({ ok: false, problem: { code: "notAPage", detail: "text/plain" } })).toEqual({ ok: false, problem: { code: "notAPage", detail: "text/plain" } });
  for (const wrong of [null, "text", {}, { ok: true, value: {} }, { ok: true }, { ok: 1, value: full }, { ok: false, problem: { code: "made up" } }, { ok: false }]) {
    expect(readCleanAnswer(wrong), JSON.stringify(wrong)).toMatchObject({ ok: false, problem: { code: "malformed" } });
  }
});

test("a picture is its type and its bytes, and not more than a picture may have", () => {
  expect(isPictureBytes({ type: "image/png", base64: "AAAA" })).toBe(true);
  for (const wrong of [null, {}, { type: 1, base64: "" }, { type: "image/png" }, { type: "image/png", base64: "A".repeat(caps.picture * 2) }]) expect(isPictureBytes(wrong)).toBe(false);
});
