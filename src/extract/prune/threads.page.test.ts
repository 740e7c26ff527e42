import { expect, test } from "vitest";
import { findThreads } from "./threads.ts";

const story = "<p>The keeper of the light at Vardø has kept a second diary for thirty years, in which he writes down only what he heard, and never what he saw.</p>".repeat(4);
const comment = (name: string, more = "") => `<li><b>${name}</b> <i>2 April 2026</i><p>I have heard that light, and it hums in F.</p><a href="?to=1">Reply</a>${more}</li>`;

function found(html: string): readonly string[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return findThreads(body).map((thread) => thread.id || thread.localName);
}

test("names, times, things said and a way to reply are comments, with their heading and form", () => {
  expect(found(`<article>${story}</article><div id="all"><h3>Said below</h3><ol>${comment("Ada")}${comment("Ben")}</ol><form>Say something</form></div>`)).toEqual(["all"]);
});

test("one comment that is answered is a thread, one that is not is a quotation", () => {
  expect(found(`<article>${story}</article><ol>${comment("Ada", `<ul>${comment("Ben")}</ul>`)}</ol>`)).toEqual(["ol"]);
  expect(found(`<article>${story}<ul>${comment("Ada")}</ul></article>`)).toEqual([]);
});

test("without times, or without a way to reply, a list is a list", () => {
  const dateless = comment("Ada").replace("2 April 2026", "keeper");
  expect(found(`<article>${story}<ul>${dateless}${dateless}</ul></article>`)).toEqual([]);
  const mute = comment("Ada").replace(/<a.*?<\/a>/, "");
  expect(found(`<article>${story}<ul>${mute}${mute}</ul></article>`)).toEqual([]);
});

test("behind a heading that says how many, names and times are enough, in boxes too", () => {
  const box = "<div><b>Ada</b> <i>2 April 2026</i><p>I have heard that light, and it hums in F.</p></div>";
  expect(found(`<article>${story}<h3>2 comments</h3><div id="all">${box}${box}</div></article>`)).toEqual(["all"]);
  expect(found(`<article>${story}<h3>2 keepers</h3><div>${box}${box}</div></article>`)).toEqual([]);
});

test("where nothing else is said, it is a forum's page", () => {
  expect(found(`<h1>Who has heard the light?</h1><ol>${comment("Ada")}${comment("Ben")}</ol>`)).toEqual([]);
});
