import { expect, test } from "vitest";
import { applied, story } from "./draft.stand-in.ts";
import { endMatter } from "./end-matter.ts";

const dropped = (html: string) => applied(endMatter, story + html, { byline: "Ida Roe, Jonas Vale" }).dropped.toReversed();

test.each([
  "Quelle: dpa",
  "© 2026 Harbour Press",
  "Harbour Press, 18.11.2024, 10:05",
  "(Reporting by Ida Roe in Merrow; editing by Jonas Vale)",
  "Jonas Vale is our harbour correspondent. He has lived in Merrow for eleven years and likes boats.",
  "With reporting by Ida Roe in Merrow; editing by Jonas Vale",
  "Tom Reed contributed reporting from Merrow.",
  "First published in The Merrow Review.",
  "Do you know more? Write to the desk: harbour@news.example",
])("takes out the last line %s", (line) => expect(dropped(`<p>${line}</p>`)).toEqual([line]));

test.each(["https://news.example/newsletters", "https://whatsapp.com/channel/0029merrow"])("takes out an invitation that leads to %s", (address) => {
  expect(dropped(`<p>Read it before the boats go out: <a href="${address}">here</a>.</p>`)).toHaveLength(1);
});

test("takes out headings of nothing, and links onward", () => {
  expect(dropped(`<p><a href="https://news.example/boats">Eleven boats were lost</a></p><h2>Recent articles</h2>`)).toEqual(["Eleven boats were lost", "Recent articles"]);
});

test.each([
  ["a last sentence", "<p>And that was that.</p>"],
  ["a sentence with an editor in it", "<p>The diary, edited by her sister, comes out in May.</p>"],
  ["a sentence about a newsletter", `<p>The newsletter, as <a href="https://port.example/ledger">the ledger</a> shows, has nine readers.</p>`],
  ["a correction", "<p>Correction: an earlier version of this story gave the wrong year for the fire.</p>"],
  ["a list", "<ul><li>Rope</li><li>Tar</li></ul>"],
  ["a number to call", "<p>Tel. 0123 456</p>"],
  ["a word of a hundred thousand letters", `<p>${"a".repeat(100_000)}.</p>`],
  ["a quotation", "<blockquote><p>No more piers</p></blockquote>"],
  ["a sentence with the author in it", "<p>The mayor said that she had never met Jonas Vale before.</p>"],
  ["a link to another site", `<p><a href="https://port.example/report">The report of the port</a></p>`],
])("leaves %s alone", (_, html) => expect(dropped(html)).toEqual([]));

test("leaves short last lines alone where sentences end without a stop", () => {
  const thai = `<p>สภาเมืองลงมติเมื่อวันอังคารให้สร้างท่าเรือเก่าขึ้นใหม่ก่อนพายุฤดูหนาวจะเริ่มต้นในปีนี้</p>`;
  expect(applied(endMatter, `${thai.repeat(5)}<p>จบข่าว</p>`).dropped).toEqual([]);
});

test("stops at the story: what stands amid it is another step's", () => {
  expect(dropped(`<p>Quelle: dpa</p>${story}`)).toEqual([]);
});
