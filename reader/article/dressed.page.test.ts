import { beforeAll, expect, test } from "vitest";
import type { Removal } from "#core/removal.ts";
import { loadWords } from "#i18n/index.ts";
import { dressed, dresser } from "./dressed.ts";

beforeAll(loadWords);

const removal = (id: string, html: string, after: number, others: Partial<Removal> = {}): Removal => ({
  id, html, reason: "readAlso", rule: "##.x", words: 2, text: "x", place: { path: [], after, offset: 0 }, ...others,
});

function nodesOf(html: string, removed: readonly Removal[], back: readonly string[] = removed.map(({ id }) => id)): HTMLElement {
  const result = dressed({ html, removed, decisions: Object.fromEntries(back.map((id) => [id, "putBack"])) });
  if (!result.ok) throw new Error(result.problem.detail);
  const root = document.createElement("div");
  root.append(result.value.cloneNode(true));
  return root;
}

/** The text without our own notes. */
function textOf(root: HTMLElement): string {
  for (const note of root.querySelectorAll(".put-back-note")) note.remove();
  return root.textContent ?? "";
}

test("what was put back stands in its exact place and says so, with a way to take it out again", () => {
  const root = nodesOf("<p>One.</p><p>Two.</p>", [removal("a", "<p>Between.</p>", 1)]);
  const back = root.querySelector("[data-put-back=a]");
  expect(back?.previousElementSibling?.textContent).toBe("One.");
  expect(back?.querySelector("[data-take-out=a]")?.textContent).toBe("Take out again");
  expect(textOf(root)).toBe("One.Between.Two.");
});

test("what was not put back is not there", () => {
  expect(textOf(nodesOf("<p>One.</p>", [removal("a", "<p>Gone.</p>", 1)], []))).toBe("One.");
});

test("words put back into the middle of a sentence are marked there, and the note follows them", () => {
  const place = { path: [0], after: 0, offset: 4 };
  const root = nodesOf("<p>The boat</p>", [removal("a", "little ", 0, { place })]);
  expect(root.querySelector("[data-put-back=a]")?.textContent).toBe("little ");
  expect(root.querySelector("[data-put-back=a]")?.nextElementSibling?.className).toContain("put-back-note");
  expect(textOf(root)).toBe("The little boat");
});

test("a row put back into a table stays a row, its note in its first cell", () => {
  const place = { path: [0, 0], after: 1, offset: 0 };
  const root = nodesOf("<table><tbody><tr><td>1</td></tr></tbody></table>", [removal("a", "<tr><td>2</td></tr>", 0, { place })]);
  expect([...root.querySelectorAll("tr")].map((row) => row.cells.length)).toEqual([1, 1]);
  expect(root.querySelector("tr[data-put-back=a] td [data-take-out=a]")).not.toBeNull();
});

test("a list put back has its note before it, for only items may stand in it", () => {
  const root = nodesOf("<p>One.</p>", [removal("a", "<ul><li>x</li></ul>", 1)]);
  expect([...(root.querySelector("ul")?.children ?? [])].map(({ localName }) => localName)).toEqual(["li"]);
  expect(root.querySelector("ul")?.previousElementSibling?.className).toBe("put-back-note");
});

test("two blocks from one place come back in their order", () => {
  expect(textOf(nodesOf("<p>1</p>", [removal("a", "<p>2</p>", 1), removal("b", "<p>3</p>", 1)]))).toBe("123");
});

test("an article cannot pretend that something of it was put back", () => {
  const root = nodesOf(`<p data-put-back="a" data-take-out="a">One.</p>`, []);
  expect(root.querySelector("[data-put-back], [data-take-out]")).toBeNull();
});

const at = (name: string) => `${location.origin}/${name}.png`;

test("no picture of an article or of a block put back is ever asked for", async () => {
  nodesOf(`<p><img src="${at("in-the-body")}" alt="a"></p>`, [removal("a", `<p><img src="${at("in-a-block")}" alt="b"></p>`, 1)]);
  const witness = new Image(); // asked for last, so that by its answer the others have been asked for too
  const answered = new Promise((resolve) => witness.addEventListener("error", resolve));
  witness.src = at("witness");
  await answered;
  const asked = performance.getEntriesByType("resource").map(({ name }) => name);
  expect(asked).toContain(at("witness"));
  expect(asked.filter((name) => name.includes("in-"))).toEqual([]);
});

test("the same article gives the same nodes, and a decision gives new ones", () => {
  const dress = dresser();
  const saved = { html: "<p>One.</p>", removed: [removal("a", "<p>Two.</p>", 1)], decisions: {} };
  const first = dress(saved);
  expect(dress({ ...saved, removed: [...saved.removed] })).toBe(first);
  expect(dress({ ...saved, decisions: { a: "putBack" } })).not.toBe(first);
});

test("a ledger that is damaged is a problem with a name, not a blank page", () => {
  const broken = removal("a", "<p>x</p>", 1, { place: null as never });
  expect(dressed({ html: "<p>One.</p>", removed: [broken], decisions: { a: "putBack" } })).toMatchObject({ ok: false, problem: { code: "articleDamaged" } });
});
