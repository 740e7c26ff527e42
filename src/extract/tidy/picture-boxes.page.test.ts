import { expect, test } from "vitest";
import { applied, sentence, story } from "./draft.stand-in.ts";
import { pictureBoxes } from "./picture-boxes.ts";

const captions = (html: string) => [...applied(pictureBoxes, html).root.querySelectorAll("figure > figcaption")].map(({ textContent }) => textContent.trim());

test("makes what a figure says beside its picture the caption", () => {
  expect(captions(`${story}<figure><img src="a.png"><p>Ida Roe / Harbour Agency</p></figure>`)).toEqual(["Ida Roe / Harbour Agency"]);
});

test("takes counters out from beside a caption", () => {
  expect(applied(pictureBoxes, `<figure><p>View 3 images</p><img src="a.png"><figcaption>The pier.</figcaption></figure>`).html).not.toContain("View");
});

test("makes a small box with a picture and words below it a figure", () => {
  expect(captions(`${story}<div class="x"><div><img src="a.png"></div><p>The pier in 1911, before the fire.</p></div>${story}`)).toEqual(["The pier in 1911, before the fire."]);
});

test("leaves words above a picture alone: a standfirst stands there", () => {
  expect(captions(`<div><p>Eleven years after the fire the pier comes back.</p><img src="a.png"></div>${story}`)).toEqual([]);
});

test("leaves an article alone that consists of pictures with words beside them", () => {
  const step = `<div><img src="a.png"><p>${sentence}</p></div>`;
  expect(captions(step.repeat(4))).toEqual([]);
});

test("makes a line right behind a picture its caption when it says whose it is", () => {
  expect(captions(`${story}<p><img src="a.png"></p><p>Foto: Ida Roe</p>${story}`)).toEqual(["Foto: Ida Roe"]);
});

test("leaves a paragraph behind a picture alone", () => {
  expect(captions(`${story}<p><img src="a.png"></p><p>${sentence}</p>`)).toEqual([]);
});

test("knows a caption whose picture never came by what its box is called", () => {
  expect(captions(`${story}<div class="article-photo"><p>The pier in 1911.</p></div>`)).toEqual(["The pier in 1911."]);
  expect(captions(`${story}<div class="bildung"><p>The school on the pier.</p></div>`)).toEqual([]);
});
