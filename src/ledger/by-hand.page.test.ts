import { expect, test } from "vitest";
import { assemble, inertRoot } from "./assemble.ts";
import { entryFor } from "./by-hand.ts";

const body = "<h2>Boats</h2><p>One.</p><p>Buy pears.</p><ul><li>a</li><li>b</li></ul><p>Buy pears.</p>";

function takenOut(selector: string, html = body): string {
  const root = inertRoot(body);
  const block = root.querySelector(selector);
  if (!block) throw new Error(`no ${selector}`);
  return assemble(html, [entryFor(block, root, { id: "hand-1", words: 2 })], {}).innerHTML;
}

test.each([
  ["p:nth-of-type(2)", "<h2>Boats</h2><p>One.</p><ul><li>a</li><li>b</li></ul><p>Buy pears.</p>"],
  ["p:nth-of-type(3)", "<h2>Boats</h2><p>One.</p><p>Buy pears.</p><ul><li>a</li><li>b</li></ul>"],
  ["li:nth-of-type(2)", "<h2>Boats</h2><p>One.</p><p>Buy pears.</p><ul><li>a</li></ul><p>Buy pears.</p>"],
])("%s is taken out, and nothing that says the same elsewhere", (selector, left) => {
  expect(takenOut(selector)).toBe(left);
});

test("cleaned again, it is found where it now stands; gone, nothing else goes in its place", () => {
  expect(takenOut("p:nth-of-type(2)", "<p>New.</p><div><p>Buy  pears.</p></div>")).toBe("<p>New.</p>");
  expect(takenOut("p:nth-of-type(2)", "<p>New.</p><p>Newer.</p>")).toBe("<p>New.</p><p>Newer.</p>");
});

test("what was put back stands in its place whether or not something before it is taken out", () => {
  const root = inertRoot(body);
  const hand = entryFor(root.children[1] as Element, root, { id: "hand-1", words: 1 });
  const removal = { id: "a", reason: "ads", rule: "##.x", words: 1, text: "Ad", html: "<p>Ad</p>", place: { path: [], after: 3, offset: 0 } } as const;
  expect(assemble(body, [removal, hand], { a: "putBack" }).innerHTML).toBe("<h2>Boats</h2><p>Buy pears.</p><p>Ad</p><ul><li>a</li><li>b</li></ul><p>Buy pears.</p>");
});
