import { expect, test, vi } from "vitest";
import { kinds } from "#core/kind.ts";
import { leadToLink, wordingInLine } from "./wording-in-line.ts";

const all = new Set(kinds);

/** What goes out of a line by its words, as text; null when nothing does. Every text of it is asked, as the cleaner asks. */
function goneFrom(html: string): string | null {
  const page = new DOMParser().parseFromString(`<body>${html}`, "text/html");
  const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode() as Text | null; text; text = walk.nextNode() as Text | null) {
    const lead = leadToLink(text);
    const match = (lead === null ? null : wordingInLine(text, lead, all)) ?? wordingInLine(text, 0, all);
    if (match) return match.range.toString().trim();
  }
  return null;
}

const link = `<a href="/a">Who pays for the wall</a>`;
const [said, next] = ["The wall will stand by May.", "Work begins in spring, the engineer said."];

test.each([
  ["bare text and a link, at the end", `<p>${said} Read also: ${link}</p>`, "Read also: Who pays for the wall"],
  ["in the middle", `<p>${said} Read also: ${link} ${next}</p>`, "Read also: Who pays for the wall"],
  ["at the start", `<p>Read also: ${link}. ${next}</p>`, "Read also: Who pays for the wall."],
  ["in one bold", `<p>${said} <strong>Read also: ${link}</strong> ${next}</p>`, "Read also: Who pays for the wall"],
  ["the label bold, the link behind it", `<p>${said} <b>Read also</b> ${link} ${next}</p>`, "Read also Who pays for the wall"],
  ["the sentence before in the same bold", `<p><b>${said} Read also:</b> ${link}</p>`, "Read also: Who pays for the wall"],
  ["all of it in the link", `<p>${said} <a href="/a">Read also: Who pays for the wall</a> ${next}</p>`, "Read also: Who pays for the wall"],
  ["in brackets", `<p>${said} (Read also: ${link}) ${next}</p>`, "(Read also: Who pays for the wall)"],
  ["in square brackets", `<p>${said} [Read also: ${link}]</p>`, "[Read also: Who pays for the wall]"],
  ["a bar for a colon", `<p>${said} ALSO READ | ${link}</p>`, "ALSO READ | Who pays for the wall"],
  ["behind an arrow", `<p>${said} ▶ Read also: ${link} ${next}</p>`, "▶ Read also: Who pays for the wall"],
  ["behind a pictograph", `<p>${said} 👉 Read also: ${link}</p>`, "👉 Read also: Who pays for the wall"],
  ["behind a break", `<p>${said}<br>Read also: ${link}<br>${next}</p>`, "Read also: Who pays for the wall"],
  ["two links", `<p>${said} Read also: ${link}, <a href="/b">The wall in pictures</a>. ${next}</p>`, "Read also: Who pays for the wall, The wall in pictures."],
  ["the link first, the label behind it", `<p>${said}<br>${link} – read also<br>${next}</p>`, "Who pays for the wall – read also"],
  ["a heading and links between breaks", `<p>${said}<br><br>Related stories:<br>${link}<br>• <a href="/b">The wall</a></p>`, "Related stories:Who pays for the wall• The wall"],
  ["a line of an advertisement without an element", `<div>Advertisement<p>${said}</p></div>`, "Advertisement"],
  ["in brackets before the sentence's full stop", `<p>The wall will stand by May (read also: ${link}). ${next}</p>`, "(read also: Who pays for the wall)"],
  ["Thai, which has no full stops", `<p lang="th">กำแพงจะเสร็จในเดือนพฤษภาคม อ่านเพิ่มเติม: <a href="/a">ใครจ่ายค่ากำแพง</a></p>`, "อ่านเพิ่มเติม: ใครจ่ายค่ากำแพง"],
  ["Urdu", `<p lang="ur">دیوار مئی تک کھڑی ہو گی۔ یہ بھی پڑھیں: <a href="/a">دیوار کی قیمت</a> کام بہار میں شروع ہوگا۔</p>`, "یہ بھی پڑھیں: دیوار کی قیمت"],
  ["Chinese", `<p lang="zh">城墙五月完工。延伸阅读：<a href="/a">谁来付钱</a>。工程春天开始。</p>`, "延伸阅读：谁来付钱。"],
  ["French capitals without accents", `<p lang="fr">Le mur tiendra. A LIRE AUSSI : <a href="/a">Qui paie le mur</a></p>`, "A LIRE AUSSI : Qui paie le mur"],
  ["Turkish capitals", `<p lang="tr">Duvar ayakta. İLGİLİ HABER: <a href="/a">Duvarın parası</a></p>`, "İLGİLİ HABER: Duvarın parası"],
])("a read-also sentence goes without its paragraph: %s", (_, html, gone) => {
  expect(goneFrom(html)).toBe(gone);
});

test.each([
  ["a sentence whose object is a link", `<p>${said} Read also <a href="/a">the appendix</a> before you vote, she said.</p>`],
  ["a sentence that runs on", `<p>${said} See also: ${link}, which was written before the storm.</p>`],
  ["a sentence with words before the link", `<p>${said} Read also the report on ${link}.</p>`],
  ["a label that a sentence leads up to", `<p>Under the heading <b>Related: <a href="/a">boats</a></b> they filed it.</p>`],
  ["a quotation", `<p>${said} “Read also: ${link}” was all that it said.</p>`],
  ["a link amid a sentence", `<p>The Monday <a href="/n">newsletters</a> tell of the harbour.</p>`],
  ["a bold word amid a sentence", `<p>They sold <b>ads</b>, and lived by it.</p>`],
  ["a bold subhead between breaks", `<p><b>Comments</b><br>${said}</p>`],
  ["a verse", `<p>Share<br>the bread that is left<br>and the lamp</p>`],
  ["a sentence with a full stop in it", `<p>It rose by 3.5 related <a href="/a">points</a> a year.</p>`],
  ["an Urdu sentence", `<p lang="ur">یہ بھی پڑھیں اور <a href="/a">سمجھیں</a> کہ دیوار کیوں ضروری ہے۔</p>`],
  ["a Chinese sentence", `<p lang="zh">城墙五月完工。相关报道称<a href="/a">工程</a>春天开始。</p>`],
])("what is the story's stays: %s", (_, html) => {
  expect(goneFrom(html)).toBeNull();
});

/** How often it is looked what stands beside, when each text of a line of so many is asked. */
function looksAlong(texts: number): number {
  const { body } = new DOMParser().parseFromString(`<p>${"<b>Read also </b>".repeat(texts)}</p>`, "text/html");
  const sides = ["previousSibling", "nextSibling"] as const;
  const looks = sides.map((side) => vi.spyOn(Node.prototype, side, "get"));
  const far = new Set<Text>();
  for (const { firstChild } of body.querySelectorAll("b")) expect(wordingInLine(firstChild as Text, 0, all, far)).toBeNull();
  const count = looks.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const look of looks) look.mockRestore();
  return count;
}

test("a line of thousands of texts is walked once, not once for each of them", () => {
  expect(looksAlong(1000) - looksAlong(500)).toBeLessThan(500 * 10);
});
