import { expect, test } from "vitest";
import { builtInRules } from "./built-in.ts";
import { matches } from "./match.ts";
import { parseFilters } from "./parse.ts";
import type { Rule } from "#core/rule.ts";

const pageOf = (html: string): Document => new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");

/** What goes from a page: each element by its id, or its name. */
function gone(filters: string, html: string, path = "/news/harbour"): string[] {
  const { rules, problems } = parseFilters(filters);
  expect(problems).toEqual([]);
  return [...matches(rules, pageOf(html), path)].map(({ element }) => element.id || element.localName);
}

/** A rule that no parser would let through. */
const rule = (selector: string, steps: Rule["steps"] = []): Rule =>
  ({ line: selector, kind: "yours", action: "remove", hosts: [], exceptHosts: [], selector, steps });

const story = `
  <h1 id="title">The harbour wall</h1>
  <p id="lead">Forty people stood at the rail.</p>
  <div id="box"><b id="label">Read also</b> <a id="link">The long pier</a></div>
  <p id="body">The lamps went out one by one, and the ferry left.</p>`;

test.each([
  ["##p", ["lead", "body"]],
  ["###box", ["box"]],
  ["##div > a", ["link"]],
  ["##p:has-text(ferry)", ["body"]],
  ["##p:has-text(/FORTY/i)", ["lead"]],
  ["##b:has-text(Read also):upward(1)", ["box"]],
  ["##a:upward(div)", ["box"]],
  ["##a:upward(9)", []],
  ["##p:min-text-length(40)", ["body"]],
  ["##p:matches-path(/news/)", ["lead", "body"]],
  ["##:matches-path(/sport) p", []],
  ["##h1:has-text(wall) + p", ["lead"]],
  ["##h1:has-text(wall) ~ div a", ["link"]],
  ["##div:has-text(Read also) > a", ["link"]],
  ["##p:not(:has-text(ferry))", ["lead"]],
  ["##div:has(> b:has-text(Read))", ["box"]],
  ["##div:has(> a:has-text(Read))", []],
  ["##p:has-text(ferry)#body", ["body"]],
  ["##p:has-text(ferry), #box", ["box", "body"]],
  ["##[id^=l]", ["lead", "label", "link"]],
])("%s takes %j", (line, expected) => {
  expect(gone(line, story)).toEqual(expected);
});

test("each element is given once, with the rule that took it, in the order of the page", () => {
  const { rules } = parseFilters("##p:has-text(ferry)\n##p\n##div");
  const found = [...matches(rules, pageOf(story), "/")].map((each) => [each.element.id, each.rule.line]);
  expect(found).toEqual([
    ["lead", "##p"],
    ["box", "##div"],
    ["body", "##p:has-text(ferry)"],
  ]);
});

test("an exception cancels the line that it repeats, and no other", () => {
  expect(gone("##p\n##div\n#@#p", story)).toEqual(["box"]);
  expect(gone("##p:has-text(ferry)\n##div\n#@#p:has-text(ferry)", story)).toEqual(["box"]);
  expect(gone("##p:has-text(ferry)\n#@#p", story)).toEqual(["body"]);
});

test("a person can cancel a line of ours", () => {
  const page = pageOf(`<div class="sharedaddy">x</div>`);
  const { rules } = parseFilters("#@#.sharedaddy");
  expect([...matches(builtInRules(), page, "/")]).toHaveLength(1);
  expect([...matches([...rules, ...builtInRules()], page, "/")]).toHaveLength(0);
});

test("a rule that throws loses only itself", () => {
  const rules = [rule("p["), rule("div["), rule("p:has(("), rule("p", [{ op: "has-text-regex", source: "(", flags: "" }]), rule("p", [{ op: "upward-to", selector: "[[" }]), rule("a[id]"), rule("#box")];
  expect([...matches(rules, pageOf(story), "/")].map(({ element }) => element.id)).toEqual(["box", "link"]);
});

test("the page's own frame is never given, whatever a theme writes on it", () => {
  expect(gone("##.newsletter\n##html\n##body", `<p class="newsletter" id="it">x</p>`)).toEqual(["it"]);
  const page = pageOf("<p>x</p>");
  page.body.className = "newsletter";
  expect([...matches(parseFilters("##.newsletter").rules, page, "/")]).toEqual([]);
});

test("names are looked up as JavaScript's own never are", () => {
  expect(gone("##.constructor\n##.__proto__\n###toString", `<p class="constructor" id="a"></p><p id="b" class="hasOwnProperty"></p><p class="__proto__" id="c"></p>`)).toEqual(["a", "c"]);
});
