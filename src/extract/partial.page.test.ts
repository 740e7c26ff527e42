import { expect, test } from "vitest";
import { extract } from "./index.ts";

const paragraph = "<p>The mill had stood idle for as long as anybody could remember, and the stream that once drove it had found another way to the sea, past the school and under the road.</p>";
const free = (value: boolean, more = "") => `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill","isAccessibleForFree":${value}${more}}</script>`;

function isPartial(body: string, head = ""): boolean {
  const page = `<!DOCTYPE html><title>The idle mill of Wren</title><meta property="og:type" content="article">${head}<article><h1>The idle mill of Wren</h1>${body}</article>`;
  const result = extract(new DOMParser().parseFromString(page, "text/html"), "https://news.example/mill", { manner: "anyway", rules: [], off: [] });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.partial;
}

const gate = `<div class="article-paywall"><p>To read on, choose how you want to support us.</p><a href="/subscribe">Subscribe</a></div>`;

test("a short text of an article that says it is paid for is the beginning", () => {
  expect(isPartial(paragraph.repeat(3), free(false))).toBe(true);
  expect(isPartial(paragraph.repeat(3), free(true))).toBe(false);
  expect(isPartial(paragraph.repeat(3), `<meta property="article:content_tier" content="locked">`)).toBe(true);
});

test("a long one is what a subscriber sees, unless the page says that it is longer still", () => {
  expect(isPartial(paragraph.repeat(12), free(false))).toBe(false);
  expect(isPartial(paragraph.repeat(12), free(false, `,"wordCount":2400`))).toBe(true);
});

test("the part that is paid for may be empty", () => {
  const part = `,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".rest"}`;
  expect(isPartial(`${paragraph.repeat(12)}<div class="rest"></div>`, free(false, part))).toBe(true);
  expect(isPartial(`${paragraph.repeat(6)}<div class="rest">${paragraph.repeat(6)}</div>`, free(false, part))).toBe(false);
});

test("a gate behind a few paragraphs says so too, and one around the whole text does not", () => {
  expect(isPartial(paragraph.repeat(3) + gate)).toBe(true);
  expect(isPartial(`<div class="paywall-content">${paragraph.repeat(12)}<a href="/subscribe">Subscribe</a></div>`)).toBe(false);
  expect(isPartial(paragraph.repeat(12) + gate)).toBe(false);
});
