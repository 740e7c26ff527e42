import { expect, test } from "vitest";
import { matches } from "./match.ts";
import { parseFilters } from "./parse.ts";
import { lineThatKeeps, lineThatRemoves } from "./propose.ts";
import { selectorFor } from "./selector-for.ts";

const page = new DOMParser().parseFromString(
  `<!doctype html><body><article class="post post-48213"><h1>The wall</h1>
  <div class="fact-box css-1x2y3z" id="b"><p>Facts: it is 300 metres long.</p></div>
  <p>Follow us (and the ferry) on the wall's own channel, every day.</p>
  <p>The council spoke.</p><div><p>One.</p><p id="two">Two.</p></div></article></body>`,
  "text/html",
);

const found = (line: string): readonly string[] => {
  const { rules, problems } = parseFilters(line);
  expect(problems).toEqual([]);
  return [...matches(rules, page, "/", { action: rules[0]?.action as "keep" })].map(({ element }) => element.textContent.trim().slice(0, 9));
};

test("a block that a filter took out is kept by an exception from it, on this site alone", () => {
  expect(lineThatKeeps({ rule: "##.sharedaddy", text: "x" }, page, "news.example")).toBe("news.example#@#.sharedaddy");
  expect(lineThatKeeps({ rule: "news.example##p:has-text(x)", text: "x" }, page, "live.news.example")).toBe("live.news.example#@#p:has-text(x)");
});

test("a block that no filter took out is named by what the page calls it, else by its words", () => {
  const line = lineThatKeeps({ rule: "step:isolate", text: "Facts: it is 300 metres long." }, page, "news.example");
  expect(line).toBe("news.example#+#.fact-box");
  expect(found(line)).toEqual(["Facts: it"]);
  const byWords = lineThatRemoves("Follow us (and the ferry) on the wall's own channel, every day.", page, "news.example");
  expect(byWords).toBe(`news.example##p:has-text("Follow us (and the ferry) on")`);
  expect(found(byWords)).toEqual(["Follow us"]);
  expect(lineThatRemoves("Not on this page at all, so it is told by words", null, "news.example")).toBe("news.example##p:has-text(Not on this page at all,)");
});

test("a selector finds its element, and leaves out names that will not be there next time", () => {
  for (const element of page.body.querySelectorAll("*")) expect([...page.querySelectorAll(selectorFor(element, page))], selectorFor(element, page)).toContain(element);
  expect(selectorFor(page.querySelector("#b p") as Element, page)).toBe(".fact-box > p");
  expect(selectorFor(page.querySelector("article") as Element, page)).not.toContain("48213");
});
