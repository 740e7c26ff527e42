import "#ui/start-page.tsx"; // brings the styles
import "./article.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { safeNodes } from "#sanitise/at-the-glass.ts";
import { Prose } from "#ui/prose.tsx";
import { keepReadingPlace } from "./keep-reading-place.ts";
import { blocksOf, placeIn } from "./reading-place.ts";

const room = document.createElement("div");
const words = "The tide went out at noon and took the small boats with it as far as the bar. ";
const addressOf = (nth: number) => `https://img.quillmere.example/${nth}.png`;
const count = 40;

/** Paragraphs, and between each two a picture: in a paragraph of its own, or alone, or amid words. */
const nodes = safeNodes(
  Array.from({ length: count }, (_, nth) => {
    const picture = `<img src="${addressOf(nth)}" alt="Boat ${nth}">`;
    return `<p>${nth}. ${words.repeat(3)}</p>${[`<p>${picture}</p>`, picture, `<p>Amid ${picture} words.</p>`][nth % 3]}`;
  }).join(""),
);

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
});

function show(pictures: ReadonlyMap<string, string> | null): HTMLElement {
  render(<Prose nodes={nodes} lang="en" dir="ltr" pictures={pictures} missing={[]} />, room);
  return room.querySelector<HTMLElement>(".prose") ?? expect.fail("no prose");
}

async function drawn(): Promise<ReadonlyMap<string, string>> {
  const canvas = new OffscreenCanvas(400, 300);
  canvas.getContext("2d")?.fillRect(0, 0, 400, 300);
  const blob = await canvas.convertToBlob();
  return new Map(Array.from({ length: count }, (_, nth) => [addressOf(nth), URL.createObjectURL(blob)]));
}

async function shown(prose: HTMLElement): Promise<void> {
  await Promise.all([...prose.querySelectorAll("img")].map((each) => each.decode()));
  for (let frame = 0; frame < 4; frame++) await new Promise((done) => requestAnimationFrame(done));
}

const here = (prose: HTMLElement) => placeIn(prose, blocksOf(prose));

test("a text has the same paragraphs whether its pictures are here or not", async () => {
  const prose = show(null);
  const before = blocksOf(prose);
  show(await drawn());
  const after = blocksOf(prose);
  expect(after).toHaveLength(before.length);
  expect(before.filter((block, nth) => block.localName === "p" && block !== after[nth])).toEqual([]);
});

test("pictures that come late leave the reader where they are, and where they go from there is noted as it is", async () => {
  const prose = show(null);
  const left = { block: 33, words: "", within: 0.5, share: 0.4 };
  let kept = left;
  keepReadingPlace(prose, left, { show: () => {}, keep: (place) => void (kept = { ...place }) }, leaving.signal);
  show(await drawn());
  await shown(prose);
  expect(here(prose).block).toBe(left.block);
  expect(here(prose).within).toBeCloseTo(left.within, 1);
  scrollBy(0, -2_000);
  await expect.poll(() => kept.block).toBe(here(prose).block);
  expect(here(prose).block).toBeLessThan(left.block);
});

test("a browser that scrolls by itself while a picture takes its room is not the reader who goes on", async () => {
  const prose = show(null);
  const left = { block: 33, words: "", within: 0.5, share: 0.4 };
  keepReadingPlace(prose, left, { show: () => {}, keep: () => {} }, leaving.signal);
  show(await drawn());
  scrollBy(0, 1); // as it does where what stands above the window's top has changed
  await shown(prose);
  expect(here(prose).block).toBe(left.block);
});

test("whoever stands at the stand-in of a picture stands at the picture when it comes", async () => {
  const prose = show(null);
  const standIn = prose.querySelector<HTMLElement>(".prose > .missing-picture") ?? expect.fail("no stand-in");
  standIn.tabIndex = -1;
  standIn.focus();
  show(await drawn());
  expect(document.activeElement?.getAttribute("alt")).toBe("Boat 1");
});
