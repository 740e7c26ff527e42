import { describe, expect, test } from "vitest";
import { caps } from "#core/caps.ts";
import { readClipping } from "#messages/shape.ts";
import { deepestPage, few, longestPage, mostAttributes, mostLevels } from "./copy/too-much.ts";
import { extract } from "./index.ts";

test("a page that would hold the browser up is not begun, and says so", () => {
  const page = new DOMParser().parseFromString(`<title>The ferry</title><table><tr>${"<td>7</td>".repeat(longestPage)}</table>`, "text/html");
  expect(extract(page, "https://news.example/ferry", { manner: "article", rules: [], off: [] })).toEqual({ ok: false, problem: { code: "pageTooLong" } });
});

test("so does one that a script has built deeper than any parser builds; one that a parser has built is read", () => {
  const lines = Array.from({ length: 4 }, () => `<p>The ferry was late again, and the harbour office gave the tide as the reason, as on nine of the last eleven days.</p>`);
  const cleaned = (levels: number) => {
    const page = new DOMParser().parseFromString(`<title>The ferry</title><article><h1>The ferry</h1>${lines.join("")}</article>`, "text/html");
    let box = page.body;
    for (let level = 0; level < levels; level++) box = box.appendChild(page.createElement("div"));
    return extract(page, "https://news.example/ferry", { manner: "article", rules: [], off: [] });
  };
  expect(cleaned(deepestPage)).toEqual({ ok: false, problem: { code: "pageTooLong" } });
  expect(cleaned(500)).toMatchObject({ ok: true });
});

test("so does a page of few elements whose copy is too long to be kept; whoever insists gets it", () => {
  const lines = Array.from({ length: 4 }, () => `<p>The ferry was late again, and the harbour office gave the tide as the reason, as on nine of the last eleven days.</p>`);
  const html = `<title>The ferry</title><article><h1>The ferry</h1>${lines.join("")}</article><p title="${"long ".repeat(1_800_000)}">Late.</p>`;
  const cleaned = (manner: "article" | "anyway") => extract(new DOMParser().parseFromString(html, "text/html"), "https://news.example/ferry", { manner, rules: [], off: [] });
  expect(cleaned("article")).toEqual({ ok: false, problem: { code: "pageTooLong" } });
  expect(cleaned("anyway")).toMatchObject({ ok: true, value: { snapshot: null } });
});

const story = Array.from({ length: 4 }, () => `<p>The ferry was late again, and the harbour office gave the tide as the reason, as on nine of the last eleven days.</p>`).join("");
const read = (rest: string) => extract(new DOMParser().parseFromString(`<title>The ferry</title><article><h1>The ferry</h1>${story}</article>${rest}`, "text/html"), "https://news.example/ferry", { manner: "article", rules: [], off: [] });
const tooLong = { ok: false, problem: { code: "pageTooLong" } };

test.each([
  ["deep", (count: number) => `${"<div>".repeat(500)}${"<i>7</i>".repeat(count)}`],
  ["full of attributes", (count: number) => `<i ${Array.from({ length: mostAttributes / few }, (_, at) => `a${at}`).join(" ")}>7</i>`.repeat(count)],
])("so does one that is %s and has many elements; with few it is read", (_, rest) => {
  expect(read(rest(Math.max(few, mostLevels / 500)))).toEqual(tooLong);
  expect(read(rest(100))).toMatchObject({ ok: true });
});

test.each([
  ["long", (root: ShadowRoot) => void (root.innerHTML = "<i>7</i>".repeat(longestPage))],
  ["deep", (root: ShadowRoot) => {
    for (let inner = root, level = 0; level < deepestPage; level += 1) inner = inner.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
  }],
])("so does one whose shadows are %s, which its own length does not tell", (_, fill) => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const page = frame.contentDocument as Document;
  page.body.innerHTML = `<article><h1>The ferry</h1>${story}</article><div></div>`;
  const clean = () => extract(page, "https://news.example/ferry", { manner: "article", rules: [], off: [] });
  expect(clean()).toMatchObject({ ok: true });
  fill((page.body.lastElementChild as Element).attachShadow({ mode: "open" }));
  expect(clean()).toEqual(tooLong);
  frame.remove();
});

test("so does one whose text is longer than an article may be, or of which more was taken out than a ledger holds", () => {
  const long = "The ferry was late again, and the harbour office gave the tide as the reason. ";
  expect(read(`<p>${long.repeat(caps.html / long.length + 1)}</p>`)).toEqual(tooLong);
  const comments = `<section id="comments" class="comments-area"><ol class="comment-list">${`<li class="comment"><div class="comment-body"><p>${long.repeat(100)}</p></div></li>`.repeat(400)}</ol></section>`;
  expect(read(comments)).toEqual(tooLong);
  expect(read(comments.slice(0, 800_000))).toMatchObject({ ok: true });
});

test("so does one whose long text stands very deep; less of it is read", () => {
  const levels = "<div>".repeat(490);
  expect(read(`${levels}${"Late. ".repeat(170_000)}`)).toEqual(tooLong);
  expect(read(`${levels}${"Late. ".repeat(17_000)}`)).toMatchObject({ ok: true });
});

test("a page with more pictures than are kept, and longer words for them, is read all the same", () => {
  const pictures = Array.from({ length: caps.pictures + 9 }, (_, at) => `<img src="https://news.example/${at}.jpg" width="600" height="400" alt="${at === 0 ? "boat ".repeat(9000) : ""}">`).join("");
  const page = new DOMParser().parseFromString(`<article><h1>The ferry</h1>${story}${pictures}</article>`, "text/html");
  const clipped = extract(page, "https://news.example/ferry", { manner: "anyway", rules: [], off: [] });
  expect(clipped.ok && readClipping(JSON.parse(JSON.stringify(clipped.value)))).toMatchObject({ title: "The ferry" });
});

test("so is one with thousands of lines that go, one after another, and each is told where it stood", () => {
  const many = Array.from({ length: 6000 }, (_, at) => `<p><strong>Read also:</strong> <a href="https://news.example/${at}">Another ferry</a></p>`).join("");
  const page = new DOMParser().parseFromString(`<title>The ferry</title><article><h1>The ferry</h1>${story}${many}${story}</article>`, "text/html");
  const clipped = extract(page, "https://news.example/ferry", { manner: "article", rules: [], off: [] });
  const removed = clipped.ok ? clipped.value.removed : [];
  expect(removed).toHaveLength(6000);
  expect(new Set(removed.map(({ place }) => JSON.stringify(place))).size).toBe(1); // behind the same line
});

const readAt = (address: string, head = "") => extract(new DOMParser().parseFromString(`<head><title>The ferry</title>${head}</head><article><h1>The ferry</h1>${story}</article>`, "text/html"), address, { manner: "article", rules: [], off: [] });

describe("an address that is longer than one that is kept", () => {
  test("is kept without its fragment, and where that is not enough it is said", () => {
    expect(readAt(`https://news.example/ferry#${"x".repeat(caps.url)}`)).toMatchObject({ ok: true, value: { url: "https://news.example/ferry" } });
    expect(readAt("https://news.example/ferry#top")).toMatchObject({ ok: true, value: { url: "https://news.example/ferry#top" } });
    expect(readAt(`https://news.example/${"x".repeat(caps.url)}#top`)).toEqual({ ok: false, problem: { code: "addressTooLong" } });
  });

  test("declared by a page, or anything else that it declares at any length, keeps nobody from having its article", () => {
    const long = "long ".repeat(4000);
    const address = `https://news.example/${"x".repeat(20_000)}`;
    const names = "og:title og:site_name og:url og:image og:image:alt og:description og:locale og:type article:section article:published_time article:modified_time author article:author".split(" ");
    const declared = JSON.stringify({ "@type": "NewsArticle", headline: long, author: [{ name: long }, long], publisher: { name: long }, datePublished: `2026-05-12T${long}`, dateModified: long, articleSection: long, inLanguage: long, image: address, description: long });
    for (const said of [long, address, "a".repeat(20_000), "2026-05-12 ".repeat(2000)]) {
      const head = `<link rel="canonical" href="${address}"><script type="application/ld+json">${declared}</script>${names.map((name) => `<meta property="${name}" name="${name}" content="${said}">`).join("")}`;
      const answer = readAt("https://news.example/ferry", head);
      expect(answer.ok && readClipping(answer.value)).toMatchObject({ canonicalUrl: "https://news.example/ferry" });
    }
    const answer = readAt(`https://news.example/ferry?q=${"~".repeat(8000)}`);
    expect(answer.ok && readClipping(answer.value)).toBeTruthy();
  });
});
