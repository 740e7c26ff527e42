import "./tokens.css";
import "./base.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { safeNodes } from "#sanitise/at-the-glass.ts";
import { Prose } from "./prose.tsx";

const place = document.createElement("div");

beforeEach(() => document.body.append(place));
afterEach(() => {
  render(null, place);
  place.remove();
});

function show(lang: string, dir: "ltr" | "rtl" = "ltr"): CSSStyleDeclaration {
  render(<Prose nodes={safeNodes("<p>a <q>b <q>c</q></q></p>")} lang={lang} dir={dir} />, place);
  return getComputedStyle(place.querySelector(".prose") ?? expect.fail("no prose"));
}

/** Height of a line, in heights of its letters. */
const leading = ({ lineHeight, fontSize }: CSSStyleDeclaration) => Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);

test.each([
  ["en", "ltr", 1.65], ["vi", "ltr", 1.75], ["he", "rtl", 1.75], ["ar", "rtl", 1.95], ["fa", "rtl", 1.95], ["ur", "rtl", 2.2], ["hi", "ltr", 1.85], ["bn", "ltr", 1.85],
  ["ta", "ltr", 1.85], ["th", "ltr", 1.9], ["zh-Hant", "ltr", 1.85], ["ja", "ltr", 1.85], ["ko", "ltr", 1.85],
] as const)("%s has the room between its lines that its script needs", (lang, dir, least) => {
  expect(leading(show(lang, dir))).toBeGreaterThanOrEqual(least - 0.01);
});

test.each([
  ["en", "ltr", "auto"], ["de", "ltr", "auto"], ["ar", "rtl", "manual"], ["ur", "rtl", "manual"], ["he", "rtl", "manual"], ["zh", "ltr", "manual"], ["ja", "ltr", "manual"], ["ko", "ltr", "manual"], ["th", "ltr", "manual"],
] as const)("words of %s are divided at a line's end as its script allows (%s: %s)", (lang, dir, hyphens) => {
  expect(show(lang, dir).hyphens).toBe(hyphens);
});

test("Chinese and Japanese lines break by their strict rules, Korean ones between words", () => {
  expect([show("zh").lineBreak, show("ja").lineBreak, show("ko").wordBreak]).toEqual(["strict", "strict", "keep-all"]);
});

/** As wide as the words with these marks around them: the browser tells of the marks that it draws by nothing else. */
function widthOf(html: string, lang: string): number {
  place.innerHTML = `<div class="prose" lang="${lang}"><span id="it">${html}</span></div>`;
  return document.getElementById("it")?.getBoundingClientRect().width ?? expect.fail("nothing there");
}

test.each([["en", "“", "”"], ["de", "„", "“"], ["fr", "«", "»"], ["ja", "「", "」"]])("a quotation has the marks of its language: %s", (lang, open, close) => {
  expect(widthOf("<q>said</q>", lang)).toBeGreaterThan(widthOf("said", lang));
  expect(Math.abs(widthOf("<q>said</q>", lang) - widthOf(`${open}said${close}`, lang))).toBeLessThan(6);
});
