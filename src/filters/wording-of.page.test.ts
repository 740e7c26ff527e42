import { expect, test } from "vitest";
import { kinds } from "#core/kind.ts";
import { linksAfter, namedBy, wordingOf } from "./wording-of.ts";

/** The first element of a page's body. */
function block(html: string): Element {
  const page = new DOMParser().parseFromString(`<body>${html}`, "text/html");
  return page.body.firstElementChild as Element;
}

const all = new Set(kinds);
const isReadAlso = (each: Element) => wordingOf(each, new Set(["readAlso"]));

const prose = "<p>The ferry left the old harbour at nine, and forty people stood at the rail to see the lamps go out one by one.</p>";

test.each([
  ["a label, a colon and a link", `<p>Read Also: <a href="/a">Council approves the harbour wall</a></p>`],
  ["a bold label before the link", `<p><strong>Read Also:</strong> <a href="/a">Council approves the harbour wall</a></p>`],
  ["no colon, the link set apart", `<p><b>READ ALSO</b> <a href="/a">Council approves the harbour wall</a></p>`],
  ["all of it in one link", `<p><a href="/a">Read also: Council approves the harbour wall</a></p>`],
  ["a heading of its own within the box", `<div><h4>Read Also</h4><a href="/a">Council approves the wall</a></div>`],
  ["an arrow before it", `<p>👉 <a href="/a">Read more: How the wall was won</a></p>`],
  ["several links behind it", `<p>Related: <a href="/a">First story</a> | <a href="/b">Second story</a></p>`],
  ["a dash for a colon", `<p>Also read – <a href="/a">Council approves the wall</a></p>`],
  ["the link got lost", `<p>Read Also: Council approves the harbour wall</p>`],
  ["Urdu", `<p lang="ur">یہ بھی پڑھیں: <a href="/a">بندرگاہ کی دیوار منظور</a></p>`],
  ["Urdu typed on an Arabic keyboard", `<p lang="ur">يہ بهي پڑهيں: <a href="/a">بندرگاہ کی دیوار منظور</a></p>`],
  ["English furniture on an Urdu page", `<p lang="ur">Read Also: <a href="/a">بندرگاہ کی دیوار منظور</a></p>`],
])("a read-also line goes: %s", (_, html) => {
  expect(isReadAlso(block(html))).toMatchObject({ kind: "readAlso" });
});

test.each([
  ["a sentence that begins so", `<p>Read also the appendix of the report before you vote, she said.</p>`],
  ["a sentence with a link in it", `<p>Read also the <a href="/a">appendix</a> of the report before you vote, she said.</p>`],
  ["a paragraph that says more than its link", `<p>Related: the board met twice, as <a href="/a">we wrote</a>, and twice it found nothing to say.</p>`],
  ["a quotation", `<p>“Read also: <a href="/a">the small print</a>”</p>`],
  ["a longer word", `<p>Relatedness: <a href="/a">what cousins share</a></p>`],
  ["a full sentence behind the colon", `<p>Read also: the members did, all of them, before the vote was called.</p>`],
  ["a chapter of its own", `<h2>Related</h2>${prose}`],
  ["a chapter that can be edited", `<h2>See also<span>[<a href="/e">edit</a>]</span></h2>`],
  ["an Urdu sentence", `<p lang="ur">یہ بھی پڑھیں اور سمجھیں کہ دیوار کیوں ضروری ہے، انہوں نے کہا۔</p>`],
  ["the story itself, however it begins", `<div>Read also: <a href="/a">one</a> ${prose.repeat(12)}</div>`],
])("what is no read-also line stays: %s", (_, html) => {
  expect(isReadAlso(block(html))).toBeNull();
});

test("a match names the pack and the line that did it", () => {
  expect(isReadAlso(block(`<p>READ ALSO: <a href="/a">The wall</a></p>`))).toEqual({
    kind: "readAlso",
    as: "label",
    line: "wording/en: Read also",
  });
});

test.each([
  ["comments", `<h3>Leave a Reply</h3>`],
  ["comments", `<p>This site uses Akismet to reduce spam. <a href="/p">Learn how your comment data is processed.</a></p>`],
  ["comments", `<div>Inline Feedbacks</div>`],
  ["comments", `<div>View all comments</div>`],
  ["comments", `<div>Would love your thoughts, please comment.<span>x</span></div>`],
  ["comments", `<h2>12 Comments</h2><ol><li id="c1">I stood there too.</li></ol>`],
  ["comments", `<h3>Leave a Reply</h3><p>Your email address will not be published, and what you write is read before anybody else sees it.</p>`],
  ["comments", `<h3>جواب دیں</h3>`],
  ["comments", `<h3>۱۲ تبصرے</h3>`],
  ["latest", `<h3>Latest news</h3><ul><li><a href="/a">The wall</a></li></ul>`],
  ["latest", `<h3>Latest news</h3>`],
  ["latest", `<section><h2>Most read in Football</h2></section>`],
  ["readAlso", `<h3>More from the harbour</h3><ul><li><a href="/a">The wall</a></li></ul>`],
  ["newsletter", `<p>Sign up for our newsletter and get the harbour news every morning.</p>`],
  ["share", `<p>Share this article</p>`],
  ["ads", `<p>Advertisement</p>`],
  ["ads", `<div><div>Advertisement</div></div>`],
  ["share", `<ul><li><a href="/f">Share on Facebook</a></li></ul>`],
])("a line of %s goes by its words: %s", (kind, html) => {
  const found = block(html);
  expect(wordingOf(found, all) ?? wordingOf(found.firstElementChild as Element, all)).toMatchObject({ kind });
});

test.each([
  ["a subhead with the story behind it", `<h2>Comments</h2>${prose}`],
  ["a subhead that begins so", `<h2>More from the archive</h2>${prose}`],
  ["a long line that begins so", `<p>Most read in the town that winter was a book about bees</p>`],
  ["a subhead before a quotation", `<h2>Leave a Reply</h2><blockquote>${prose}</blockquote>`],
  ["a story about comment sections", `<p>Comments are closed to trolls, and the paper is quieter for it, the editor wrote.</p>`],
  ["a sentence with the phrase", `<p>He left a reply on the door and went.</p>`],
  ["a story that begins with the word", `<p>Share prices fell.</p>`],
  ["an item of a list in the story", `<ul><li>Print</li><li>Radio</li></ul>`],
  ["a cell", `<table><tr><td>Share</td></tr></table>`],
  ["a caption's credit", `<figure><figcaption>Advertisement</figcaption></figure>`],
  ["a subhead before a list of the story", `<h3>Popular</h3><ul><li>The long pier, where the boats are mended and the children fish</li></ul>`],
  ["a quoted advertisement", `<p>"Advertisement"</p>`],
  ["a long paragraph on newsletters", `<p>Subscribe to our newsletter was all that the letter said. ${"It said so on every page, in red, and nobody ever did. ".repeat(6)}</p>`],
])("what only sounds like furniture stays: %s", (_, html) => {
  const found = block(html);
  for (const each of [found, ...found.querySelectorAll("p, h2, h3, li, blockquote")]) expect(wordingOf(each, all), each.outerHTML).toBeNull();
});

test("a heading takes along the links that it names, and stops at the story", () => {
  const page = block(`<div><p>Related stories:</p><ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>${prose}</div>`);
  const heading = page.querySelector("p") as Element;
  expect(wordingOf(heading, all)).toMatchObject({ as: "heading" });
  expect(linksAfter(heading).map((each) => each.tagName)).toEqual(["UL"]);
});

const card = (name: string) => `<div><img alt="" src="/${name}.png"><a href="/${name}">How ${name} was won by those who stayed</a><span>7 hours ago</span> <span>3 mins read</span></div>`;

const telling = (name: string) => `<div><h3><a href="/${name}">${name}</a></h3><p>Nobody had thought that it would stand so long, least of all the people who had built it by night.</p><span>Oct 6</span></div>`;

test("a heading takes along the box of other stories that it stands at the top of, and no box with prose in it", () => {
  const box = block(`<div><div><h2>More from Ilsa Brandt</h2></div><div>${card("the wall")}${card("the pier")}</div></div>`);
  expect(namedBy(box.querySelector("h2") as Element)).toEqual([box]);
  const told = block(`<section><div><h2>More from Ilsa Brandt</h2></div>${telling("The wall of the old town")}${telling("The pier that was never finished")}</section>`);
  expect(namedBy(told.querySelector("h2") as Element)).toEqual([told]);
  const story = block(`<div><h2>More from Ilsa Brandt</h2><div>${card("the wall")}${card("the pier")}</div>${prose.repeat(3)}</div>`);
  expect(namedBy(story.querySelector("h2") as Element)).toEqual([]);
});

test("only the kinds that were asked for are looked for", () => {
  expect(wordingOf(block(`<p>Advertisement</p>`), new Set(["share"]))).toBeNull();
});
