import "#ui/start-page.tsx"; // brings the styles
import "./article.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { safeNodes } from "#sanitise/at-the-glass.ts";
import { Prose } from "#ui/prose.tsx";
import { keepReadingPlace } from "./keep-reading-place.ts";
import { leafFast } from "./leaf-fast.ts";
import { blocksOf, placeIn } from "./reading-place.ts";

const room = document.createElement("div");
const sentence = "The tide went out at noon and took the small boats with it as far as the bar. ";
let leaving: AbortController;

beforeEach(() => {
  leaving = new AbortController();
  document.body.append(room);
  scrollTo(0, 0);
});
afterEach(() => {
  leaving.abort();
  render(null, room);
  room.remove();
  document.documentElement.style.removeProperty("--size");
});

/** An article of so many paragraphs, of one to seven sentences. */
function show(count: number): HTMLElement {
  const html = Array.from({ length: count }, (_, at) => `<p>Paragraph ${at}. ${sentence.repeat((at % 7) + 1)}</p>`).join("");
  render(<Prose nodes={safeNodes(html)} lang="en" dir="ltr" />, room);
  return room.querySelector<HTMLElement>(".prose") ?? expect.fail("no prose");
}

const frames = async () => {
  for (let frame = 0; frame < 4; frame++) await new Promise((done) => requestAnimationFrame(done));
};

const isDrawn = (paragraph: Element | undefined) => {
  const probe = document.createElement("b");
  paragraph?.append(probe);
  const isSeen = probe.checkVisibility({ contentVisibilityAuto: true });
  probe.remove();
  return isSeen;
};

test("of a long article only what is near the window is laid out, of a short one all", async () => {
  const long = blocksOf(show(400));
  await frames();
  expect([isDrawn(long[0]), isDrawn(long.at(-1))]).toEqual([true, false]);
  const short = blocksOf(show(40));
  await frames();
  expect([isDrawn(short[0]), isDrawn(short.at(-1))]).toEqual([true, true]);
});

test("a long article opens on the line where it was left, and stays there when its letters grow", async () => {
  const prose = show(400);
  const left = { block: 250, words: "Paragraph 250. The tide went out at noon and took the small ", within: 0.4, share: 0.6 };
  keepReadingPlace(prose, left, { show: () => {}, keep: () => {} }, leaving.signal);
  const here = () => placeIn(prose, blocksOf(prose));
  await frames();
  expect(here()).toMatchObject({ block: left.block, words: left.words });
  expect(here().within).toBeCloseTo(left.within, 1);
  for (const size of ["1.6", "0.8", "2.5"]) {
    document.documentElement.style.setProperty("--size", size);
    await frames();
    expect(here().block, size).toBe(left.block);
    expect(here().within, size).toBeCloseTo(left.within, 1);
  }
});

test("what is not laid out is still there to be searched, copied and read out", async () => {
  const prose = show(400);
  await frames();
  expect(prose.textContent).toContain("Paragraph 399.");
  getSelection()?.selectAllChildren(prose);
  expect(getSelection()?.toString()).toContain("Paragraph 399.");
  getSelection()?.removeAllRanges();
});

test("whoever leafs back faster than the window glides goes about as many pages as they have pressed", async () => {
  const prose = show(400);
  keepReadingPlace(prose, { block: 300, words: "", within: 0, share: 0.75 }, { show: () => {}, keep: () => {} }, leaving.signal);
  leafFast(leaving.signal);
  await frames();
  const from = blocksOf(prose)[placeIn(prose, blocksOf(prose)).block] as HTMLElement;
  const before = from.getBoundingClientRect().top;
  for (let pressed = 0; pressed < 8; pressed++) {
    await userEvent.keyboard("{PageUp}");
    await new Promise((done) => setTimeout(done, 60));
  }
  const pages = () => (from.getBoundingClientRect().top - before) / innerHeight / 0.875;
  await expect.poll(pages, { timeout: 3_000 }).toBeGreaterThan(6.9);
  expect(pages()).toBeLessThan(8.1);
});
