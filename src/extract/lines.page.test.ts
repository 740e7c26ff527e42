import { expect, test } from "vitest";
import { lineOf, linesOf, sizeOf } from "./lines.ts";

function rootOf(html: string): Element {
  const root = document.createElement("div");
  root.setHTMLUnsafe(html);
  return root;
}

test("reads an article line by line, tables and quotations as one, pictures not at all", () => {
  const root = rootOf(`<div><p>One <b>bold</b> word.</p><ul><li>Item</li></ul></div><figure><img><p>Caption</p></figure><table><tr><td>A<td>B</table><blockquote><p>Said.</p></blockquote>`);
  expect(linesOf(root).map(({ text }) => text)).toEqual(["One bold word.", "Item", "AB", "Said."]);
});

test("reads a day that stands between blocks as a line, and one that stands in a line as part of it", () => {
  const root = rootOf(`<div><figure><img></figure><time>10 March</time><p>It opened on <time>Monday</time>.</p></div>`);
  expect(linesOf(root).map(({ text }) => text)).toEqual(["10 March", "It opened on Monday."]);
});

test("counts words, and of scripts without spaces two characters as one", () => {
  expect(sizeOf("Four words – and more")).toBe(4);
  expect(sizeOf("市议会星期二投票")).toBe(4);
});

test("tells sentences from labels, headings and links", () => {
  const [prose, label, heading, link] = linesOf(rootOf(`<p>It took the council four hours to decide.</p><p>Town hall</p><h2>It took the council four hours to decide.</h2><p><a href="/x">It took the council four hours to decide.</a></p>`));
  expect([prose, label, heading, link].map((line) => line?.isProse)).toEqual([true, false, false, false]);
});

test("knows where a sentence ends in other scripts, and behind a quotation mark", () => {
  for (const text of ["Er ging.“", "他走了。", "वह चला गया।", "وہ چلا گیا۔", "¿Se fue?»"]) expect(lineOf(rootOf(text)).ends).toBe(true);
  expect(lineOf(rootOf("Photo: Jane Doe")).ends).toBe(false);
});
