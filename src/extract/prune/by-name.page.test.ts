import { expect, test } from "vitest";
import { sentence, story } from "../tidy/draft.stand-in.ts";
import { Names } from "#filters/names.ts";
import { fold } from "../text.ts";
import { byName } from "./by-name.ts";
import { Cuts } from "./cuts.ts";
import { findStory } from "./story.ts";
import type { Wishes } from "./index.ts";

function cut(html: string, off: Wishes["off"] = []): readonly string[] {
  const { body } = document.implementation.createHTMLDocument("");
  body.setHTMLUnsafe(html);
  const cuts = new Cuts();
  byName({ body, path: "/", wishes: { rules: [], off }, story: findStory(body, "", []), threads: [], names: new Names(body), cuts } as unknown as Parameters<typeof byName>[0]);
  return [...body.querySelectorAll("*")].filter((element) => cuts.of(element)).map((element) => fold(element.textContent));
}

const dropped = (html: string, off?: Wishes["off"]) => cut(`${story}${html}${story}`, off);

test.each([
  ["NewsletterBox_box__x1", "Der Morgen. Der perfekte Start in den Tag."],
  ["article__author-bio", "Ida Roe writes about harbours. She lives in Merrow."],
  ["social-holder", "Teilen Mail Drucken"],
  ["donation-form", "Single Monthly 10 20"],
  ["articlePublishDate", "17. Dezember 2024, 12:17"],
  ["copyright", "Harbour Press 2026"],
])("takes out a box that is called %s", (name, words) => {
  expect(dropped(`<div class="${name}"><p>${words}</p></div>`)).toEqual([words]);
});

test("takes out teasers only when they are links", () => {
  expect(dropped(`<div class="related"><p><a href="/a">Eleven boats were lost</a></p></div>`)).toHaveLength(1);
  expect(dropped(`<div class="teaser"><p>Eleven years after the fire the pier comes back.</p></div>`)).toEqual([]);
});

test("lets stand what the person wants to see", () => {
  const box = `<div class="newsletter"><p>Every morning</p></div>`;
  expect(dropped(box)).toHaveLength(1);
  expect(dropped(box, ["newsletter"])).toEqual([]);
});

test("leaves paragraphs, subheads, quotations and large parts alone, whatever they are called", () => {
  const long = `${sentence} ${sentence}`;
  expect(dropped(`<p class="newsletter">${long}</p>`)).toEqual([]);
  expect(dropped(`<h2 id="social-media" class="social">Social media</h2>`)).toEqual([]);
  expect(dropped(`<blockquote><p class="author">Ida Roe</p></blockquote>`)).toEqual([]);
  expect(cut(`<div class="social">${story}</div>`)).toEqual([]);
});
