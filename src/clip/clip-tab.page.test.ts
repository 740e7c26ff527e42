import { beforeEach, expect, test } from "vitest";
import type { Manner } from "#core/clipping.ts";
import type { CleanRequest } from "#messages/page-calls.ts";
import { changeSettings, defaults } from "#platform/settings.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { writeRules } from "#library/rules.ts";
import { sampleClipping } from "#library/testing/sample-clipping.ts";
import { clipTab } from "./clip-tab.ts";

/** The tab: how far its page has come, its address as far as we may see it, and what it was asked. */
const tab = { state: "parsed", url: undefined as string | undefined, asked: [] as CleanRequest[], brought: [] as string[], isShut: false };

Object.assign((globalThis as unknown as { browser: object }).browser, {
  tabs: { get: async () => ({ status: "complete", url: tab.url }) },
  scripting: {
    async executeScript({ files = [], args }: { files?: string[]; args?: [string, string, [CleanRequest]] }) {
      tab.brought.push(...files);
      if (!args) return [{ result: null }];
      const [, call, given] = args;
      if (call === "clean" && tab.isShut) throw new Error("Missing host permission for the tab");
      if (call !== "clean") return [{ result: tab.state }]; // asked how far it has come
      tab.asked.push(given[0]);
      return [{ result: { answer: { ok: true, value: sampleClipping() } } }];
    },
  },
});

beforeEach(async () => {
  await emptyLibrary();
  await changeSettings({ kinds: defaults.kinds });
  Object.assign(tab, { state: "parsed", url: "https://news.example/orchard", asked: [], brought: [], isShut: false });
});

test("a page is cleaned with the person's rules for its host and without the kinds they let stand", async () => {
  await writeRules("##.promo\nnews.example##.mine\nelsewhere.example##.theirs\n##:nonsense(");
  await changeSettings({ kinds: { ...defaults.kinds, share: false, latest: false } });
  expect(await clipTab(7, "article")).toEqual({ ok: true, value: sampleClipping() });
  expect(tab.asked).toMatchObject([{ manner: "article", off: ["share", "latest"], rules: [".promo", { line: "news.example##.mine" }] }]);
});

test("a page whose address we may not see is cleaned with the rules for all hosts", async () => {
  tab.url = undefined;
  await writeRules("##.promo\nnews.example##.mine");
  await clipTab(7, "article");
  expect(tab.asked[0]?.rules).toEqual([".promo"]);
});

test("half a page is no article", async () => {
  tab.state = "loading";
  expect(await clipTab(7, "article")).toEqual({ ok: false, problem: { code: "pageLoading" } });
  expect(tab.asked).toEqual([]);
});

test.each<Manner>(["anyway", "selection"])("who insists (%s) gets what is there, though the page never finishes", async (manner) => {
  tab.state = "loading";
  expect(await clipTab(7, manner)).toMatchObject({ ok: true });
  expect(tab.asked).toMatchObject([{ manner }]);
});

test("each cleaning brings the script anew, whatever stands there from before an update", async () => {
  await clipTab(7, "article");
  await clipTab(7, "article");
  expect(tab.brought).toEqual(["/content.js", "/content.js"]);
});

test("a page that lets the script in and is shut when it is asked is another page", async () => {
  tab.isShut = true;
  expect(await clipTab(7, "article")).toMatchObject({ ok: false, problem: { code: "pageGone" } });
});
