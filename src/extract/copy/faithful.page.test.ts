import { describe, expect, test } from "vitest";
import { isFaithful } from "./faithful.ts";

/** A document whose body holds what a script would build: outermost first, each within the one before. */
function built(...names: readonly string[]): Document {
  const doc = document.implementation.createHTMLDocument("Built");
  let at: Element = doc.body;
  for (const name of names) at = at.appendChild(doc.createElement(name));
  at.append("words");
  return doc;
}

const written = (doc: Document): string => `<!DOCTYPE html>${doc.documentElement.outerHTML}`;
const parsed = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const judged = (doc: Document): boolean => isFaithful(doc.documentElement, doc, written(doc), new Set([...doc.querySelectorAll("*")].map(({ localName }) => localName)));

describe("a tree that a script built", () => {
  test.each([
    "p div", "p span ul", "p b table", "h2 h3", "a em a", "button span button", "form div form", "li li", "ul li div li", "dl dt dd",
    "table tr", "table div", "table tbody td", "div td", "div tr", "tr", "table tbody tr div", "br b", "ruby rt rt", "option", "div body",
  ])("is known to come out otherwise: %s", (names) => {
    const doc = built(...names.split(" "));
    expect(parsed(written(doc)).documentElement.isEqualNode(doc.documentElement)).toBe(names === "option");
    expect(judged(doc)).toBe(false);
  });

  test("is known to come out otherwise where words stand between its rows", () => {
    const doc = built("table", "tbody");
    expect(judged(doc)).toBe(false);
  });

  test("is known to come out otherwise where a line ends as on old machines", () => {
    const doc = built("pre");
    doc.body.append("one\rtwo");
    expect(judged(doc)).toBe(false);
  });
});

test.each([
  "<p>One <a href=x>two</a> <b>three</b></p><ul><li>one<ul><li>two</ul><li><p>three</ul>",
  "<div><li>an item without a list</div><dl><dt>term<dd>what it <em>is</em></dl>",
  "<table><caption>Rain</caption><colgroup><col></colgroup><tr><th>May<td>12</table>",
  "<a href=x><div><h2>Teaser</h2></div></a><h2><span>Head</span></h2><button><p>Press</p></button>",
  "<details><summary>More</summary><p>words</details><figure><img src=x><figcaption>Below</figcaption></figure><iframe>old</iframe>",
  "<p>one<div>two</div>three</p><b>four<p>five</b>six</p><table><div>seven</div><td>eight</table>",
])("what a parser gave needs no parsing: %s", (html) => {
  const doc = parsed(`<!DOCTYPE html><title>T</title>${html}`);
  expect(parsed(written(doc)).documentElement.isEqualNode(doc.documentElement)).toBe(true);
  expect(judged(doc)).toBe(true);
});
