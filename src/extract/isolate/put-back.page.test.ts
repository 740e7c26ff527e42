import { expect, test } from "vitest";
import { unnumber } from "../trace/number.ts";
import { SourceTexts } from "../trace/source-texts.ts";
import { putBack } from "./put-back.ts";

/** Takes `lost` out of a numbered body and puts it back. */
function roundTrip(html: string, lost: string): string {
  const source = new DOMParser().parseFromString(html, "text/html").body;
  void new SourceTexts(source); // numbers it
  const article = source.cloneNode(true) as Element;
  for (const each of article.querySelectorAll(lost)) each.remove();
  putBack(article, [...source.querySelectorAll(lost)]);
  unnumber(article);
  return article.innerHTML;
}

test.each([
  ["at the start", "<p class=x>a</p><p>b</p>"],
  ["at the end", "<p>a</p><p class=x>b</p>"],
  ["between two, in the block that holds them", "<div><p>a</p><p class=x>b</p><p>c</p></div>"],
  ["behind a block, not in it", "<div><p>a</p></div><p class=x>b</p><div><p>c</p></div>"],
  ["several in a row", "<p>a</p><p class=x>b</p><h2 class=x>c</h2><p class=x>d</p><p>e</p>"],
  ["first in the block that is left of its parent", "<p>a</p><div><p class=x>b</p><p>c</p></div>"],
])("puts a block back where it stood: %s", (_, html) => {
  expect(roundTrip(html, ".x")).toBe(html.replaceAll("class=x", 'class="x"'));
});

test("leaves out what was cut within the block", () => {
  expect(roundTrip("<p>a</p><p class=x>b <a data-offprint-cut=0>Read also</a></p>", ".x")).toBe('<p>a</p><p class="x">b </p>');
});
