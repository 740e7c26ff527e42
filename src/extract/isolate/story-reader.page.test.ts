import { expect, test } from "vitest";
import { findStory } from "../prune/story.ts";
import { StoryReader } from "./story-reader.ts";
import { atOnce } from "../turns.ts";

const paragraphs = Array.from({ length: 6 }, (_, index) => `<p>Paragraph ${index}, with commas, clauses, and enough words to count as one that a person would read.</p>`).join("");

function read(body: string): string {
  const doc = new DOMParser().parseFromString(`<title>A heading of some length</title><body>${body}`, "text/html");
  const spare = doc.body.cloneNode(true) as Element;
  const { isTextIn } = findStory(doc.body, doc.title, []);
  const reader = new StoryReader(doc, { title: doc.title, isStoryIn: isTextIn, again: () => spare.cloneNode(true) as Element });
  return atOnce(reader.read())?.textContent ?? "";
}

test.each([
  ["a class that names a sidebar", `<div class="with-sidebar">${paragraphs}</div>`],
  ["a class that names comments, as an opinion piece has", `<div class="comment"><h1>A heading of some length</h1>${paragraphs}</div>`],
  ["a role that says it is beside the matter", `<div role="complementary">${paragraphs}</div>`],
  ["an aside around all of it", `<aside>${paragraphs}</aside>`],
])("never loses the story to %s", (_, body) => {
  const text = read(`<h1>A heading of some length</h1>${body}`);
  for (const index of [0, 5]) expect(text).toContain(`Paragraph ${index},`);
});

test("never takes comments for the story, however much is said in them", () => {
  const text = read(`<h1>A heading of some length</h1><div><p>The story, short as it is, has commas, clauses, and an end, which is here.</p>${paragraphs.replaceAll("Paragraph", "Story").replace("Story 0", "Story nought")}</div><div class="comments">${paragraphs}${paragraphs}</div>`);
  expect(text).toContain("The story, short as it is");
  expect(text).not.toContain("Paragraph 5,");
});

test("still loses an aside within the story, and a sidebar beside it", () => {
  const text = read(`<h1>A heading of some length</h1><div>${paragraphs}<aside><p>Beside, the matter.</p></aside></div><div class="sidebar"><p>More, of the same.</p></div>`);
  expect(text).toContain("Paragraph 5,");
  expect(text).not.toContain("Beside, the matter");
  expect(text).not.toContain("More, of the same");
});

test("begins again, less strict, where it finds too little", () => {
  const text = read(`<h1>A heading of some length</h1><div class="sidebar"><p>One line, and a comma, so short that nobody would call it a story at all.</p></div>`);
  expect(text).toContain("One line, and a comma");
});
