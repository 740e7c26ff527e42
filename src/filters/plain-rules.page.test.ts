import { expect, test } from "vitest";
import type { Rule } from "#core/rule.ts";
import { builtInRules } from "./built-in.ts";
import { matches } from "./match.ts";
import { Spending } from "./spending.ts";

const page = new DOMParser().parseFromString(
  `<!doctype html><body><div class="Promo box" id="Side"><p class="promo">a</p><p class="box promo-1 note" data-x="1">b</p></div>
  <aside id="promo-7" class="\n box\twide "><a id="x" class="share-row">c</a><b class="" data-e2e="1">d</b></aside><p>e <i class="Share-Row late">f</i></p>
  <ul id="side"><li class="box">g</li><li class="box last"><span class="note box">h</span></li></ul></body>`,
  "text/html",
);

const selectors = [
  ".promo", ".Promo", "#side", "#Side", "p.box", "P.box", ".box.note", ".box:not(.last)", ".box[data-x]", ".box:has(span)", "li.box", "#promo-7.box", "ul#side", "aside#promo-7",
  `[class^="promo"]`, `div[class*="omo"]`, `[class*="promo" i]`, `[class*="share" i]:not(.late)`, `[id^=promo]`, `[id*='prom']`, `[class="box last"]`, `[class~="late"]`, `[class$="row"]`,
  ".box .note", ".box > p", "p", "p + p", "aside, .note", "*", ".no-such", "[data-x]", ":not([class])", ".box:nth-child(2)", `a[id="x"]`, "[data-x]:not(a, b)", "[data-e2e]", "[data-e2e]:not(a, :has(p, i))", ":is(p, b)[data-e2e]", ":is(p, b)[data-x], i",
];

const ruleFor = (selector: string, kind: Rule["kind"]): Rule => ({ line: `##${selector}`, kind, action: "remove", hosts: [], exceptHosts: [], selector, steps: [] });
const found = (rules: readonly Rule[]) => [...matches(rules, page.body, "/")].map(({ element }) => element);

test.each(selectors)("%s finds what the browser finds, be it the person's own or ours", (selector) => {
  const plainly = [...page.body.querySelectorAll(selector)];
  expect(found([ruleFor(selector, "yours")])).toEqual(plainly);
  expect(found([ruleFor(selector, "ads")])).toEqual(plainly);
});

test("all together find what each finds, and the person's own line is named before one of ours", () => {
  const all = selectors.flatMap((selector) => [ruleFor(selector, "ads"), ruleFor(selector, "yours")]);
  expect(found(all)).toEqual([...page.body.querySelectorAll("*")]);
  expect([...matches(all, page.body, "/")].filter(({ rule }) => rule.kind !== "yours")).toEqual([]);
});

test("ten thousand names and a thousand parts of names cost one walk, and are all found", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ruleFor(at % 9 ? `.ad-${at}` : `[class*="ad-slot-${at}"]`, "yours"));
  const grown = new DOMParser().parseFromString(`<!doctype html><body>${Array.from({ length: 60 }, (_, at) => `<p class="ad-${at * 9 + 1}">x</p><p class="wide ad-slot-${at * 162}">y</p>`).join("")}`, "text/html");
  const spending = new Spending(() => 0);
  expect([...matches([...many, ...builtInRules()], grown.body, "/", { spending })].filter(({ rule }) => rule.kind === "yours")).toHaveLength(120);
  expect(spending.heldBack).toEqual([]);
});
