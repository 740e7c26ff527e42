import { expect, test } from "vitest";
import type { Clipping } from "#core/clipping.ts";
import { parseFilters } from "#filters/parse.ts";
import { extract } from "./index.ts";

const said = (about: string) => `The council spoke of the ${about} until late, and the clerk wrote down each word of it, as he has done for thirty years and more.`;
const paragraphs = ["harbour wall", "old ferry", "night market", "school roof", "long pier", "north road"].map((about) => `<p>${said(about)}</p>`);

const page = `<!doctype html><html lang="en"><head><title>The council sat until midnight</title></head><body>
  <nav><a href="/">Home</a> <a href="/town">Town</a></nav>
  <div class="sidebar"><div class="facts"><p>Facts: the wall is 300 metres long, and it was built in 1902 by forty men.</p></div></div>
  <article><h1>The council sat until midnight</h1>
    <div class="story">${paragraphs.slice(0, 3).join("")}
      <div class="related-posts"><p class="note">A note on the <a href="/n">numbers</a> that the clerk gave.</p><p>More of the kind</p></div>
      ${paragraphs.slice(3).join("")}</div>
  </article>
  <div class="thread"><p>${said("comments, which are many")}</p></div></body></html>`;

function cleaned(lines: string, html = page): Clipping {
  const { rules, problems } = parseFilters(lines);
  expect(problems).toEqual([]);
  const result = extract(new DOMParser().parseFromString(html, "text/html"), "https://news.example/council", { manner: "article", rules, off: [] });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

test("without lines of one's own the note is cut with its box, and the facts are left outside", () => {
  const { html, removed } = cleaned("");
  expect(html).not.toContain("A note on");
  expect(html).not.toContain("Facts:");
  expect(removed.map(({ rule }) => rule)).toContain("##.related-posts");
});

test("a line that keeps holds its block, and what stands around it still goes", () => {
  const { html } = cleaned("#+#.note");
  expect(html).toMatch(/A note on the <a [^>]*>numbers<\/a> that/);
  expect(html).not.toContain("More of the kind");
});

test("a line that keeps is stronger than one that takes out", () => {
  expect(cleaned("##p:has-text(old ferry)\nnews.example#+#.story p").html).toContain("old ferry");
});

test("an exception cancels a line that keeps", () => {
  expect(cleaned("#+#.note\n#@#.note").html).not.toContain("A note on");
});

test("a block that was left outside comes back where it stood", () => {
  const { html, removed } = cleaned("#+#.facts");
  expect(html.indexOf("Facts:")).toBeGreaterThan(-1);
  expect(html.indexOf("Facts:")).toBeLessThan(html.indexOf("harbour wall"));
  expect(removed.filter(({ text }) => text.includes("Facts:"))).toEqual([]);
});

test("a line says what the article is, and cuts are still made in it", () => {
  const { html } = cleaned("#=#.thread, .facts\n##.facts p:has-text(never)");
  expect(html).toContain("Facts:");
  expect(html).not.toContain("harbour wall");
});

test("a paragraph that is said to be the article stays a paragraph", () => {
  expect(cleaned("#=#.story > p:first-child").html).toMatch(/^<p>The council spoke of the harbour wall/);
});

test("a line that would take more than half of the article is held back, and said", () => {
  const { html, heldBack } = cleaned("##.story\n##p:has-text(old ferry)");
  expect(html).toContain("harbour wall");
  expect(html).not.toContain("old ferry");
  expect(heldBack).toEqual([{ line: "##.story", why: "tooMuch" }]);
});

test("whoever insists on such a line is obeyed", () => {
  const rules = parseFilters("##.story p:not(:has-text(ferry))").rules.map((rule) => ({ ...rule, insists: true as const }));
  const result = extract(new DOMParser().parseFromString(page, "text/html"), "https://news.example/council", { manner: "anyway", rules, off: [] });
  expect(result.ok && result.value.html).not.toContain("harbour wall");
  expect(result.ok && result.value.heldBack).toBeUndefined();
});

test("a line that takes a thread of comments is no such line", () => {
  const thread = `<div class="thread">${`<div class="say"><p>${said("comments")}</p></div>`.repeat(4)}</div>`;
  const { heldBack, html } = cleaned("##.thread", page.replace(/<div class="thread">.*<\/div>/, thread));
  expect(heldBack).toBeUndefined();
  expect(html).toContain("harbour wall");
});

test("a line of ours that is switched off takes nothing, be it of structure or of words", () => {
  const html = page.replace(`<div class="related-posts">`, `<p>Read also: <a href="/x">The wall and its builders</a></p><div class="related-posts">`);
  const request = { manner: "article", rules: [], off: [] } as const;
  const parsed = () => new DOMParser().parseFromString(html, "text/html");
  const before = extract(parsed(), "https://news.example/council", request);
  const lines = before.ok ? before.value.removed.map(({ rule }) => rule) : [];
  expect(lines).toContain("##.related-posts");
  const after = extract(parsed(), "https://news.example/council", { ...request, offLines: ["##.related-posts"] });
  expect(after.ok && after.value.removed.map(({ rule }) => rule)).not.toContain("##.related-posts");
  expect(after.ok && after.value.removed.map(({ rule }) => rule)).toContain("wording/en: Read also");
  const both = extract(parsed(), "https://news.example/council", { ...request, offLines: ["##.related-posts", "wording/en: Read also"] });
  expect(both.ok && both.value.html).toContain("The wall and its builders");
});
