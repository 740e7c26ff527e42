import { expect, test } from "vitest";
import type { Quote } from "#core/quote.ts";
import { Effort, findQuote, quoteOf } from "./quote.ts";
import { mapText } from "./text-map.ts";

function textOf(html: string) {
  const root = document.createElement("div");
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return mapText(root, ".ours");
}

const selected = (from: string, start: number, to: string, end: number): Range => {
  const range = document.createRange();
  range.setStart(document.querySelector(from)!.firstChild!, start);
  range.setEnd(document.querySelector(to)!.firstChild!, end);
  return range;
};

const found = (html: string, wanted: Quote): string | undefined => findQuote(textOf(html), wanted)?.toString();

test("a text is one string, with one space between words and between blocks, and without what is ours", () => {
  expect(textOf("<h2>The  pier</h2>\n<p>It <em>fell</em>\n down.<br>Twice.<span class=ours> Undo</span></p><ul><li>a</li><li>b</li></ul>").text.trim()).toBe("The pier It fell down. Twice. a b");
});

test("a passage over several paragraphs is quoted with its context, and found again", () => {
  const map = textOf("<p id=a>The pier fell down.</p><p id=b>It was rebuilt in spring.</p>");
  const quote = quoteOf(map, selected("#a", 9, "#b", 14))!;
  expect(quote).toEqual({ quote: "fell down. It was rebuilt", prefix: "The pier ", suffix: " in spring." });
  expect(findQuote(map, quote)?.toString()).toBe("fell down.It was rebuilt");
});

test("white space around a selection is none of it, and an empty one is no passage", () => {
  const map = textOf("<p id=a>The pier fell down.</p>");
  expect(quoteOf(map, selected("#a", 3, "#a", 9))?.quote).toBe("pier");
  expect(quoteOf(map, selected("#a", 3, "#a", 4))).toBeNull();
});

test("of the same words in two places the one is meant that stands amid the same words", () => {
  const html = "<p>At noon the tide went out, they say.</p><p>At night the tide went out, too.</p>";
  const map = textOf(html);
  const range = findQuote(map, { quote: "the tide went out", prefix: "At night ", suffix: ", too." })!;
  expect(map.placesOf(range)[0]).toBe(map.text.lastIndexOf("the tide"));
});

test("a passage is found when the nodes around it are others, and when a little of it has changed", () => {
  const wanted = { quote: "the harbour council voted to rebuild its grain pier", prefix: "Late on Tuesday ", suffix: ", ending a dispute" };
  expect(found("<div><p>Late on Tuesday <a href='#'>the harbour council</a> voted to rebuild its grain pier, ending a dispute.</p></div>", wanted)).toBe(wanted.quote);
  expect(found("<p>Late on Tuesday the harbour council has voted to rebuild its grain pier, ending a dispute.</p>", wanted)).toMatch(/^the harbour council has voted.*grain pier/);
});

test("what is not there any more is not found somewhere else", () => {
  expect(found("<p>Nothing of this is about boats.</p>", { quote: "the harbour council voted to rebuild", prefix: "", suffix: "" })).toBeUndefined();
  expect(found("<p>Nothing.</p>", { quote: "thing of", prefix: "", suffix: "" })).toBeUndefined();
});

test("a passage of no words stands nowhere, and one that stands everywhere is found once", () => {
  const map = textOf(`<p>${"ab ".repeat(20_000)}</p>`);
  expect(findQuote(map, { quote: "", prefix: "", suffix: "" })).toBeNull();
  expect(findQuote(map, { quote: "b", prefix: "a", suffix: " a" })?.toString()).toBe("b");
});

test("what resembles a passage is looked for as long as the effort lasts, and its own words always", () => {
  const map = textOf("<p>Late on Tuesday the harbour council has voted to rebuild its grain pier.</p>");
  const [own, like] = ["the harbour council has voted to rebuild", "the harbour council had voted to rebuild"].map((quote) => ({ quote, prefix: "", suffix: "" }));
  const effort = new Effort();
  expect(findQuote(map, like!, effort)).not.toBeNull();
  effort.spend(1e12);
  expect([findQuote(map, like!, effort), findQuote(map, own!, effort)?.toString()]).toEqual([null, own!.quote]);
});

test("right-to-left words are quoted in their order", () => {
  const map = textOf("<p id=a dir=rtl>بندرگاہ کی کونسل نے ووٹ دیا۔</p>");
  const quote = quoteOf(map, selected("#a", 0, "#a", 15))!;
  expect(findQuote(map, quote)?.toString()).toBe(quote.quote);
});
