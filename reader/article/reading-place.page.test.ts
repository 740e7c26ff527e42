import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "#ui/start-page.tsx"; // brings the styles
import "#ui/prose.tsx";
import type { Place } from "#library/places.ts";
import { keepReadingPlace } from "./keep-reading-place.ts";
import { blocksOf, placeIn, readingLine } from "./reading-place.ts";

let prose: HTMLElement;
let leaving: AbortController;
const kept: Place[] = [];

const words = "The tide went out at noon and took the small boats with it as far as the bar. ";

beforeEach(() => {
  leaving = new AbortController();
  kept.length = 0;
  prose = document.createElement("div");
  prose.className = "prose";
  prose.lang = "en";
  for (let nth = 1; nth <= 80; nth++) prose.append(paragraph(nth));
  document.body.append(prose);
  scrollTo(0, 0);
});
afterEach(() => {
  leaving.abort();
  prose.remove();
  document.documentElement.style.removeProperty("--size");
  prose.style.removeProperty("inline-size");
});

function paragraph(nth: number): HTMLElement {
  const made = document.createElement("p");
  made.textContent = `Paragraph ${nth}. ${words.repeat((nth % 4) + 1)}`;
  return made;
}

const begin = (start: Place | null, show = (_share: number) => {}) => keepReadingPlace(prose, start, { show, keep: (place) => void kept.push(place) }, leaving.signal);
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** The paragraph at the reading line, and how much of it is above. */
const here = () => placeIn(prose, blocksOf(prose));

async function scrollToMiddle(): Promise<Place> {
  scrollTo(0, 2_500);
  await frame();
  return here();
}

test.each([["larger letters", () => document.documentElement.style.setProperty("--size", "1.6")], ["a narrower window", () => prose.style.setProperty("inline-size", "300px")]])(
  "the paragraph at the top stays there through %s, and the place in it",
  async (_, change) => {
    begin(null);
    const before = await scrollToMiddle();
    change();
    await frame();
    expect(here()).toMatchObject({ block: before.block, words: before.words });
    expect(here().within).toBeCloseTo(before.within, 1);
  },
);

test("an article opens where it was left, also when its letters have another size now", async () => {
  begin(null);
  const left = await scrollToMiddle();
  leaving.abort();
  leaving = new AbortController();
  scrollTo(0, 0);
  document.documentElement.style.setProperty("--size", "0.8");
  begin(left);
  expect(here()).toMatchObject({ block: left.block, words: left.words });
  expect(here().within).toBeCloseTo(left.within, 1);
});

test("a place is found again by its words when paragraphs have come before it", async () => {
  begin(null);
  const left = await scrollToMiddle();
  leaving.abort();
  leaving = new AbortController();
  prose.prepend(paragraph(101), paragraph(102));
  begin(left);
  expect(here()).toMatchObject({ block: left.block + 2, words: left.words });
});

test("where the person rests is kept, and where they leave", async () => {
  begin(null);
  const first = await scrollToMiddle();
  await vi.waitFor(() => expect(kept.at(-1)?.block).toBe(first.block));
  scrollTo(0, 4_000);
  await frame();
  const last = here();
  leaving.abort();
  expect(kept.at(-1)?.block).toBe(last.block);
});

test("an article read to its end begins anew; one at its top is left alone by larger letters", async () => {
  begin({ block: 79, words: "Paragraph 80.", within: 0.5, share: 1 });
  expect(scrollY).toBe(0);
  document.documentElement.style.setProperty("--size", "1.6");
  await frame();
  expect(scrollY).toBe(0);
});

test("a table, a picture and a program are one paragraph each, and a quotation is as many as it has", () => {
  prose.innerHTML = "<figure><img alt=''><figcaption><p>Words.</p></figcaption></figure><div class='scroller'><table><tr><td><p>1</p></td></tr></table></div><blockquote><p>a</p><p>b</p></blockquote><ul><li>c<ul><li>d</li></ul></li></ul><pre>e</pre>";
  expect(blocksOf(prose).map(({ localName }) => localName)).toEqual(["figure", "div", "p", "p", "li", "pre"]);
  expect(readingLine()).toBeGreaterThanOrEqual(0);
});
