import { expect, test } from "vitest";
import { extract } from "../index.ts";

const paragraph = "<p>Every spring the geese come back to the pond behind the brewery, and every spring somebody writes to the paper to say that there were more of them last year.</p>";

test("what plainly stands outside is counted by kind and not kept", () => {
  const page = `<!DOCTYPE html><title>The geese of Wren</title><body>
    <header>The Wren Courier <nav><a href="/">Town Country Sport</a></nav></header>
    <article><h1>The geese of Wren are back</h1>${paragraph.repeat(5)}</article>
    <form>Search the paper</form><div id="end"><footer>All rights reserved</footer></div><p>Printed on goose feathers</p></body>`;
  const result = extract(new DOMParser().parseFromString(page, "text/html"), "https://news.example/geese", { manner: "article", rules: [], off: [] });
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.outside).toMatchObject({ header: 3, navigation: 3, form: 3, footer: 3, other: 4 });
  expect(result.value.removed.map(({ text }) => text).join()).not.toContain("Sport");
});
