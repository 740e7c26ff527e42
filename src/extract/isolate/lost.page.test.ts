import { expect, test } from "vitest";
import type { Metadata } from "../metadata/index.ts";
import { SourceTexts } from "../trace/source-texts.ts";
import { lostBlocks } from "./lost.ts";
import { witnessOf } from "./witness.ts";

const long = (word: string) => `${`${word} and a good many more words of the same kind `.repeat(3)}end.`;

/** The ids of what is found lost when only the elements with the attribute `kept` came through. */
function lost(html: string, said: Partial<Metadata> = {}): readonly string[] {
  const source = new DOMParser().parseFromString(html, "text/html").body;
  void new SourceTexts(source); // numbers it
  const article = document.createElement("div");
  for (const each of source.querySelectorAll("[kept]")) article.append(each.cloneNode(true));
  const meta = { title: "The title of it", excerpt: null, jsonLd: { types: [] }, ...said } as unknown as Metadata;
  return lostBlocks(source, article, witnessOf(source, meta)).map(({ id }) => id);
}

const story = `<p kept>${long("first")}</p><p kept>${long("second")}</p>`;

const amid = (middle: string, names = "") => `<div kept><p ${names}>${long("first")}</p></div>${middle}<div kept><p ${names}>${long("second")}</p></div>`;

test("a paragraph amid the story is of the story, unless it stands in a box of its own", () => {
  expect(lost(amid(`<div id=it><p>${long("lost")}</p></div>`))).toEqual(["it"]);
  expect(lost(amid(`<div class=newsletter><p>${long("lost")}</p></div>`))).toEqual([]);
});

test("what the page says twice comes back once", () => {
  const twice = `<div id=it><p>${long("lost")}</p></div><div><p>${long("lost")}</p></div>`;
  expect(lost(amid(twice))).toEqual(["it"]);
});

test("a short line comes back where it is set as the story is", () => {
  expect(lost(amid("<div id=it><p class=copy>No.</p></div>", "class=copy"))).toEqual(["it"]);
  expect(lost(amid("<div><p class=note>No.</p></div>", "class=copy"))).toEqual([]);
  expect(lost(amid("<div><p>No.</p></div>"))).toEqual([]);
});

test("what the page declares to be its story is of the story, wherever it stands", () => {
  const words = long("declared");
  expect(lost(`${story}<section><p id=it>${words}</p></section>`)).toEqual([]);
  expect(lost(`${story}<section id=it><p>${words}</p></section>`, { jsonLd: { types: [], body: `Before. ${words} After.` } })).toEqual(["it"]);
});

test.each([
  ["by its class", `<h1>The title of it</h1><p id=it class=standfirst>${long("lead")}</p>${story}`, {}],
  ["by what the page says of it, a place before it", `<h1>The title of it</h1><section id=it><div>Berlin. ${long("lead")}</div></section>${story}`, { excerpt: long("lead") }],
  ["by its place beside the heading", `<header><h1>The title of it</h1><p id=it>${long("lead")}</p></header>${story}`, {}],
])("the standfirst is known %s", (_, html, said) => {
  expect(lost(html, said)).toEqual(["it"]);
});

test("a kicker above the heading is no standfirst, and neither is a line of links below it", () => {
  expect(lost(`<header><p id=it>${long("lead")}</p><h1>The title of it</h1></header>${story}`)).toEqual([]);
  expect(lost(`<header><h1>The title of it</h1><p id=it><a href="/">${long("lead")}</a></p></header>${story}`)).toEqual([]);
});

test("a card that leads to another story stays away, though its text is set as the story is", () => {
  const card = `<ul><li><a href="/x">Another</a><p class=copy>Short text of another story that has some length to it.</p></li></ul>`;
  expect(lost(amid(card, "class=copy"))).toEqual([]);
});

const section = (inner: string) => `<div class=part><div class=copy>${inner}</div></div>`;

test("what stands amid the sections of a story is of the story, though one of them alone came through", () => {
  const found = section(`<p kept>${long("first")}</p><p kept>${long("second")}</p>`);
  expect(lost(`<article>${found}${section(`<p id=it>${long("third")}</p>`)}<ul id=list><li><p>${long("item")}</p></li></ul>${section(`<p id=last>${long("fourth")}</p>`)}</article>`)).toHaveLength(3);
  expect(lost(`<div>${found}</div><ul id=list><li><p>${long("item")}</p></li></ul>`)).toEqual([]);
});

test("sentences below the title are of the story within the page's own article, and not beside it", () => {
  const body = `<div kept><p>${long("first")}</p><p>${long("second")}</p></div>`;
  const lead = `<section id=it><p>${long("lead")}</p><p>${long("more")}</p></section>`;
  expect(lost(`<article><h1>The title of it</h1>${lead}<div>${body}</div></article>`)).toEqual(["it"]);
  expect(lost(`<h1>The title of it</h1><aside>${lead}</aside><div><div>${body}</div></div>`)).toEqual([]);
});

test("a note comes with the mark that leads to it, and no more than the note", () => {
  const marked = `<div kept><p>${long("first")}<a href="#n1">1</a> <a href="#said">12 remarks</a></p><p>${long("second")}</p></div>`;
  expect(lost(`${marked}<div><div id=it><a id=n1 href="#m1">1</a> Parish book.</div><div>Other things.</div></div><div id=said>Remarks.</div>`)).toEqual(["it"]);
  expect(lost(`<div><a id=n1></a>Menu and search</div>${marked.replace(">1</a>", ">↑ Top</a>")}`)).toEqual([]);
  expect(lost(`${marked}<ol id=list><li id=n1>Parish book.</li><li>Another.</li></ol>`)).toEqual(["list"]);
});

test("what goes into a recipe comes with it, wherever it is listed, and once", () => {
  const recipe = { jsonLd: { types: [], ingredients: ["400 g of eel", "2 leeks", "3 spoons of barley"] } };
  const list = "<table id=it><tr><td>400 g</td><td>eel</td></tr><tr><td>2</td><td>leeks</td></tr><tr><td>3</td><td>spoons of barley</td></tr></table>";
  expect(lost(`<div><div>${story}</div></div>${list}`, recipe)).toEqual(["it"]);
  expect(lost(`<div><div>${story}<p kept>An eel, leeks, spoons full.</p></div></div><p>Nothing else.</p>`, recipe)).toEqual([]);
});
