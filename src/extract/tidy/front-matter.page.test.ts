import { expect, test } from "vitest";
import { applied, story } from "./draft.stand-in.ts";
import { frontMatter } from "./front-matter.ts";

const dropped = (html: string) => applied(frontMatter, html, { title: "Merrow votes to rebuild its pier", byline: "Ida Roe" }).dropped;

test("takes out section, title, names and day from above the story", () => {
  const above = `<p>Town</p><h2>Harbour: Merrow votes to rebuild its pier</h2><p>By Ida Roe, Harbour Desk</p><p>18 November 2024, 9:26pm</p>`;
  expect(dropped(above + story)).toEqual(["Town", "Harbour: Merrow votes to rebuild its pier", "By Ida Roe, Harbour Desk", "18 November 2024, 9:26pm"]);
});

test("takes out a day that stands below the standfirst", () => {
  expect(dropped(`<p>Eleven years after the fire the old grain pier comes back.</p><p>18 November 2024, 9:26pm</p>${story}`)).toEqual(["18 November 2024, 9:26pm"]);
});

test("leaves standfirst, first subhead, a question and a list alone", () => {
  expect(dropped(`<p>Eleven years after the fire, the old pier comes back</p><h2>What was decided</h2><p>Why now?</p><ul><li>The pier</li></ul>${story}`)).toEqual([]);
});

test("leaves the times of a live blog alone", () => {
  const entry = `<p>20:42 Jonas Vale</p>${story}`;
  expect(dropped(entry.repeat(6))).toEqual([]);
});
