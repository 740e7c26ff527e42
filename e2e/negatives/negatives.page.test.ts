import { expect, test } from "vitest";
import { extract } from "#extract/index.ts";

/** Pages that are no article: front pages, searches, log-ins, shops, videos, viewers. The first comment is the address. */
const sources = import.meta.glob<string>("./*.html", { query: "?raw", import: "default", eager: true });

async function framed(source: string): Promise<Document> {
  const frame = document.createElement("iframe");
  frame.sandbox.add("allow-same-origin");
  frame.srcdoc = source;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument as Document;
}

const addressOf = (source: string): string => /<!-- (\S+) -->/.exec(source)?.[1] ?? "https://news.example/";

/** Milliseconds, for all pages in one test on a busy machine. */
const patience = 120_000;

/** Of those that were taken for articles, how many may be: one in twenty. */
const tolerated = 0.05;

test("of at least forty pages that are no article, nineteen in twenty are refused", async () => {
  const taken: string[] = [];
  for (const [name, source] of Object.entries(sources)) {
    const page = await framed(source);
    const result = extract(page, addressOf(source), { manner: "article", rules: [], off: [] });
    if (result.ok) taken.push(`${name} ${result.value.confidence}`);
  }
  expect(Object.keys(sources).length).toBeGreaterThanOrEqual(40);
  expect(taken.length / Object.keys(sources).length, taken.join(", ")).toBeLessThanOrEqual(tolerated);
}, patience);

test("every one is cleaned anyway when the person insists", async () => {
  const refused: string[] = [];
  for (const [name, source] of Object.entries(sources)) {
    const result = extract(await framed(source), addressOf(source), { manner: "anyway", rules: [], off: [] });
    if (!result.ok) refused.push(name);
  }
  expect(refused).toEqual([]);
}, patience);
