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

test("a passage over two paragraphs is found when a block has come back between them, and when one has gone from there", () => {
  const [first, second] = ["The harbour council voted late on Tuesday to rebuild its old grain pier.", "It had stood there for as long as anybody could remember, and was missed."];
  const between = "<aside><p>Read also: how the bakery by the weir got its second oven, and who paid for it in the end, and why.</p></aside>";
  const [with_, without] = [`<p id=a>${first}</p>${between}<p id=b>${second}</p>`, `<p id=a>${first}</p><p id=b>${second}</p>`];
  for (const [before, after] of [[with_, without], [without, with_]] as const) {
    const quote = quoteOf(textOf(before), selected("#a", 0, "#b", second!.length))!;
    const range = findQuote(textOf(after), quote)?.toString();
    expect([range?.slice(0, 11), range?.slice(-11), range?.includes("bakery")]).toEqual(["The harbour", "was missed.", after === with_]);
  }
});

const hard: readonly [name: string, html: string, from: string, start: number, to: string, end: number][] = [
  ["over the cells of a table", "<table><tr><td id=a>Monday</td><td id=b>two crossings</td></tr></table>", "#a", 0, "#b", 3],
  ["from a paragraph into a list", "<p id=a>They carry</p><ul><li id=b>salt and tar</li></ul>", "#a", 5, "#b", 4],
  ["in Chinese", "<p id=a>码头重建的投票在星期二晚上举行。</p><p>别的</p>", "#a", 2, "#a", 7],
  ["in Japanese, with its reading", "<p><ruby><span id=a>漢字</span><rt>かんじ</rt></ruby><span id=b>を読む。</span></p>", "#a", 0, "#b", 3],
  ["in Thai, which has no spaces", "<p id=a>เรือข้ามฟากออกจากท่าเวลาเที่ยง</p>", "#a", 5, "#a", 14],
  ["in Hebrew amid English", "<p id=a>The boat is called סירה לבנה here.</p>", "#a", 19, "#a", 28],
  ["that begins and ends with signs of two halves", "<p id=a>Look 👩‍🚒🚒 there 🌊 now</p>", "#a", 5, "#a", 21],
  ["in combining letters", "<p id=a>Zˇivot u luci: c\u030Caj</p>", "#a", 0, "#a", 6],
];

test.each(hard)("a passage %s is quoted and found again, and one that overlaps it too", (_, html, from, start, to, end) => {
  const map = textOf(html);
  const quotes = [quoteOf(map, selected(from, start, to, end))!, quoteOf(map, selected(from, start, from, start + 2))!];
  const again = textOf(`<section><h2>Cleaned anew</h2>${html}</section>`);
  for (const { quote, ...around } of quotes) expect(findQuote(again, { quote, ...around })?.toString().replaceAll(/\s+/g, "")).toBe(quote.replaceAll(/\s+/g, ""));
});
