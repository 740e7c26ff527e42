import { expect, test } from "vitest";
import { readMetadata } from "../metadata/index.ts";
import { atOnce } from "../turns.ts";
import { isListAddress, isStoryAddress } from "./address.ts";
import { assessing } from "./index.ts";
import { sharedText } from "./shared-text.ts";

const sentence = (n: number) => `The masons laid row ${n} of the arch before noon and rested in the shade until the river had gone down again. `;
const paragraphs = Array.from({ length: 12 }, (_, n) => `<p>${sentence(n)}${sentence(n + 50)}</p>`);
const story = paragraphs.join("");

function assessed({ head = "", page = story, kept = story, address = "https://news.example/2026/05/12/the-old-bridge-is-open", removed = [] as { words: number; reason: "outside" }[] }) {
  const doc = new DOMParser().parseFromString(`<head>${head}</head><body><h1>The old bridge is open</h1>${page}</body>`, "text/html");
  const body = new DOMParser().parseFromString(kept, "text/html").body;
  return atOnce(assessing({ body, source: doc.body, meta: readMetadata(doc, address), address, words: body.textContent.split(/\s+/).length, removed }));
}

const codes = (made: ReturnType<typeof assessed>) => made.confidenceReasons.map(({ code }) => code);
const declared = `<meta property="og:type" content="article"><meta property="article:published_time" content="2026-05-12"><meta name="author" content="Ada Marsh">`;

test("a story that says it is one, kept whole, is sure, and says why", () => {
  const made = assessed({ head: declared });
  expect(made.isRefused).toBe(false);
  expect(made.confidence).toBeGreaterThanOrEqual(0.9);
  expect(codes(made)).toEqual(["saysArticle", "plainStory"]);
});

test("what was left out, and what was taken from its midst, makes it less sure, and is said", () => {
  const made = assessed({ head: declared, kept: paragraphs.slice(0, 4).join(""), removed: Array.from({ length: 6 }, () => ({ words: 60, reason: "outside" })) });
  expect(made.confidence).toBeLessThan(assessed({ head: declared }).confidence);
  expect(made.confidenceReasons).toContainEqual({ code: "paragraphsLeft", values: [67] });
  expect(made.confidenceReasons).toContainEqual({ code: "doubtfulBlocks", values: [6] });
});

test("paragraphs in a box of their own each are one run all the same", () => {
  const boxed = paragraphs.map((paragraph) => `<div>${paragraph}</div>`).join("");
  const made = assessed({ head: declared, page: boxed, kept: boxed });
  expect(made.confidence).toBeGreaterThanOrEqual(0.9);
  expect(codes(made)).toEqual(["saysArticle", "plainStory"]);
});

test("an end that is set otherwise than the story makes it less sure, and is said", () => {
  const kept = `<div>${story}</div><section><div><p>${sentence(90)}</p><p>${sentence(91)}</p><p>${sentence(92)}</p></div></section><ul>${"<li>Town and valley</li>".repeat(4)}</ul>`;
  const made = assessed({ head: declared, page: kept, kept });
  expect(made.confidence).toBeLessThan(0.9);
  expect(made.confidenceReasons).toEqual(expect.arrayContaining([{ code: "looseEnd", values: [50] }, { code: "endElsewhere", values: [] }]));
});

test("a text in many boxes, and many small pieces left out of it, are said", () => {
  const kept = paragraphs.map((paragraph) => `<section><div>${paragraph.repeat(3)}</div></section>`).join("");
  const made = assessed({ head: declared, page: kept, kept, removed: Array.from({ length: 6 }, () => ({ words: 3, reason: "outside" })) });
  expect(made.confidence).toBeLessThan(0.9);
  expect(made.confidenceReasons).toEqual(expect.arrayContaining([{ code: "brokenRun", values: [8] }, { code: "manyPieces", values: [6] }]));
});

test("a list of links at a front page's address is refused, and says why", () => {
  const links = Array.from({ length: 30 }, (_, n) => `<h2><a href="/${n}">Headline number ${n} of a day in the valley</a></h2>`).join("");
  const made = assessed({ page: links, kept: links, address: "https://news.example/" });
  expect(made.isRefused).toBe(true);
  expect(codes(made)).toEqual(expect.arrayContaining(["addressOfList", "manyLinks"]));
});

test.each([
  ["https://news.example/", true],
  ["https://news.example/de/", true],
  ["https://news.example/?q=bridge", true],
  ["https://news.example/category/town/", true],
  ["https://news.example/town/the-old-bridge", false],
])("%s is a list's address: %s", (address, is) => {
  expect(isListAddress(address)).toBe(is);
});

test("a story's address has words, a day or a number", () => {
  expect(["https://a.example/the-old-bridge-is-open", "https://a.example/story/1234567", "https://a.example/2026/05/bridge"].every(isStoryAddress)).toBe(true);
  expect(isStoryAddress("https://a.example/%E0%A4%A/town")).toBe(false);
});

test("how much of one text is in another does not mind how either is set", () => {
  expect(sharedText("The “old” bridge — is open again, and free for everybody.", "the old bridge is open again and free for everybody")).toBe(1);
  expect(sharedText(sentence(1).repeat(4), "Nothing of it is here.")).toBe(0);
});
