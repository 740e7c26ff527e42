import { expect, test } from "vitest";
import { absoluteLinks } from "./absolute-links.ts";
import { applied, story } from "./draft.stand-in.ts";
import { teasers } from "./teasers.ts";

function dropped(html: string, around = story): readonly string[] {
  const { root } = applied(absoluteLinks, `${around}${html}${around}`);
  return applied(teasers, root.innerHTML).dropped;
}

test("takes out a headline that leads to another story of the site", () => {
  expect(dropped(`<p><a href="/boats">ELEVEN BOATS WERE LOST IN THE STORM</a></p>`)).toHaveLength(1);
});

test("takes out a label with its link, in a language that nobody taught it", () => {
  expect(dropped(`<p>Lue lisää: <a href="/veneet">Yksitoista venettä katosi myrskyssä</a></p>`)).toHaveLength(1);
  expect(dropped(`<h3>Mire: <a href="/b">Once barcos se perdieron</a></h3>`)).toHaveLength(1);
});

test("takes out a list of headlines with the heading above it", () => {
  const item = `<li><a href="/boats">Eleven boats were lost in the storm</a></li>`;
  expect(dropped(`<h3>Zum Thema</h3><ul>${item}${item}</ul><h2>The vote</h2>`)).toHaveLength(2);
});

test("takes out a card, and a table of contents", () => {
  expect(dropped(`<a href="/boats"><h3>Eleven boats were lost</h3></a>`)).toHaveLength(1);
  expect(dropped(`<ul><li><a href="#a">The fire</a></li><li><a href="#b">The vote</a></li><li><a href="#c">The plan</a></li></ul>`)).toHaveLength(1);
});

test.each([
  ["a sentence that is a link", `<p><a href="/pattern">Get the pattern of the jumper here.</a></p>`],
  ["a link to another site", `<p><a href="https://port.example/report">The report of the port authority</a></p>`],
  ["a list of things to buy elsewhere", `<ul><li><a href="https://shop.example/1">Three ropes of the good old kind</a></li></ul>`],
  ["a paragraph with a link in it", `<p>The council, <a href="/vote">which voted on Tuesday</a>, had eleven members.</p>`],
  ["a list of short names", `<ul><li><a href="/ida">Ida Roe</a></li><li><a href="/jon">Jonas Vale</a></li></ul>`],
])("leaves %s alone", (_, html) => {
  expect(dropped(html)).toEqual([]);
});

test("leaves an article alone that is a list of its site's stories", () => {
  const item = `<p><a href="/boats">Eleven boats were lost in the storm of Tuesday night</a></p>`;
  expect(dropped(item.repeat(9), `<p>These were the stories of the week.</p>`)).toEqual([]);
});
