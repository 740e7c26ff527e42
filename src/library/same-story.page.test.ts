import { beforeEach, expect, test } from "vitest";
import type { Clipping } from "#core/clipping.ts";
import { canonicalUrl } from "#core/canonical-url.ts";
import { addArticle, findArticle } from "./articles.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { sampleClipping } from "./testing/sample-clipping.ts";
import { when } from "./testing/when.ts";
import { earlierVersions, readVersion } from "./versions.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const lines = Array.from({ length: 20 }, (_, line) => `<p>${Array.from({ length: 8 }, (_each, word) => `w${(line * 31 + word * 7) % 97}`).join(" ")}</p>`);
const whole = (change: Partial<Clipping> = {}) => sampleClipping({ html: lines.join(""), words: 160, ...change });
const elsewhere = (url: string, change: Partial<Clipping> = {}) => whole({ url, canonicalUrl: canonicalUrl(url), ...change });

async function save(clipping: Clipping) {
  const saved = await addArticle(clipping, {});
  return saved.ok ? saved.value : expect.fail(saved.problem.detail);
}

test("saving again says how much has changed, and keeps the text of before", async () => {
  const first = await save(sampleClipping({ html: "<p>The ferry stays.</p><p>For a year.</p>" }));
  expect(first).toMatchObject({ again: false, change: null });
  const second = await save(sampleClipping({ title: "The ferry goes", html: "<p>The ferry goes.</p><p>For a year.</p><p>It said.</p>" }));
  expect(second).toEqual({ id: first.id, again: true, change: { added: 3, removed: 1 } });
  const versions = await when(earlierVersions(first.id));
  expect(versions).toMatchObject([{ revision: 1, title: "The orchard opens its gates", words: 7 }]);
  expect(await readVersion(first.id, 1)).toEqual({ ok: true, value: "<p>The ferry stays.</p><p>For a year.</p>" });
  expect(await readVersion(first.id, 2)).toMatchObject({ ok: false, problem: { code: "articleMissing" } });
});

test("saving what has not changed keeps no second copy", async () => {
  const { id } = await save(sampleClipping());
  expect(await save(sampleClipping())).toEqual({ id, again: true, change: { added: 0, removed: 0 } });
  expect(await library.versions.count()).toBe(0);
});

test("another address of the same story is the same article, and finds it", async () => {
  const { id } = await save(elsewhere("https://news.example/orchard"));
  const second = await save(elsewhere("https://news.example/2026/orchard-amp", { html: lines.toSpliced(3, 1, "<p>one line is another</p>").join("") }));
  expect(second).toMatchObject({ id, again: true });
  for (const address of ["https://news.example/orchard", "https://news.example/2026/orchard-amp"]) expect(await findArticle(canonicalUrl(address))).toMatchObject({ id });
  expect(await library.articles.count()).toBe(1);
});

test.each<readonly [string, string, Partial<Clipping>]>([
  ["another site", "https://other.example/orchard-2", {}],
  ["another port of its host", "https://news.example:8443/orchard", {}],
  ["another title", "https://news.example/orchard-2", { title: "The orchard shuts its gates" }],
  ["another day", "https://news.example/orchard-2", { publishedAt: "2026-02-04" }],
  ["another text", "https://news.example/orchard-2", { html: lines.map((line) => line.replaceAll("w", "v")).join("") }],
  ["too little text to tell", "https://news.example/orchard-2", { html: lines[0]!, words: 8 }],
])("what differs in more than its address is another article: %s", async (_, url, change) => {
  await save(elsewhere("https://news.example/orchard"));
  expect(await save(elsewhere(url, change))).toMatchObject({ again: false });
  expect(await library.articles.count()).toBe(2);
});

test("a damaged earlier text is no reason not to save", async () => {
  const { id } = await save(sampleClipping());
  await library.bodies.update(id, { html: new Uint8Array([1, 2, 3]) });
  expect(await save(sampleClipping({ html: "<p>Again.</p>" }))).toEqual({ id, again: true, change: null });
});
