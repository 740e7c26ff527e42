import { beforeEach, expect, test } from "vitest";
import type { Result, Undo } from "#core/result.ts";
import { sayOfLine } from "#library/lines.ts";
import { openLibrary } from "#library/open.ts";
import { readSlices } from "#library/rule-slices.ts";
import { readRules, writeRules } from "#library/rules.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { slicesFor } from "#filters/slices.ts";
import { addLine, compileRules, dropLine, ownWishes, writeLines } from "./own-rules.ts";

beforeEach(emptyLibrary);

const linesFor = async (host: string): Promise<readonly string[]> => {
  const wishes = await ownWishes(host);
  return wishes.ok ? wishes.value.rules.map(({ line }) => line) : [wishes.problem.code];
};

test("rules are compiled once, and anew when they have changed", async () => {
  await writeRules("##.a\nnews.example##.b\nother.example##.c");
  expect(await linesFor("www.news.example")).toEqual(["##.a", "news.example##.b"]);
  expect(await (await openLibrary()).ruleSlices.count()).toBeGreaterThan(1);
  expect(await linesFor("other.example")).toEqual(["##.a", "other.example##.c"]);
  await writeRules("##.d");
  expect(await linesFor("news.example")).toEqual(["##.d"]);
});

test("rules that change while they are compiled are not kept", async () => {
  await writeRules("##.a");
  const compiling = linesFor("news.example");
  await writeRules("##.b");
  await compiling;
  expect(await linesFor("news.example")).toEqual(["##.b"]);
});

test("rules can be compiled ahead of the click", async () => {
  await writeRules("##.a");
  await compileRules();
  expect(await readSlices(slicesFor(""))).not.toBeNull();
  expect(await linesFor("news.example")).toEqual(["##.a"]);
});

test("a line is added behind the others, once, and can be taken out again", async () => {
  await writeRules("##.a");
  await addLine("news.example#+#.b");
  await addLine("##.a");
  expect(await readRules()).toBe("##.a\nnews.example#+#.b");
  expect(await linesFor("news.example")).toEqual(["##.a", "news.example#+#.b"]);
  await dropLine("news.example#+#.b");
  expect(await readRules()).toBe("##.a");
  expect(await linesFor("news.example")).toEqual(["##.a"]);
});

test("a line that is off is not handed over, one of ours is named, and one that is insisted on says so", async () => {
  await writeRules("##.a\n##.b\n##.c");
  await sayOfLine("##.a", "slow");
  await sayOfLine("##.b", "insist");
  await sayOfLine("##.comment-list", "off");
  const wishes = await ownWishes("news.example");
  expect(wishes).toMatchObject({ ok: true, value: { rules: [{ line: "##.b", insists: true }, { line: "##.c" }] } });
  expect(wishes.ok && wishes.value.offLines.toSorted()).toEqual(["##.a", "##.comment-list"]);
  await sayOfLine("##.a", null);
  expect(await linesFor("news.example")).toEqual(["##.a", "##.b", "##.c"]);
});

/** What the slices hold, whichever of them changed how often. */
async function sliced(): Promise<unknown> {
  const rows = await (await openLibrary()).ruleSlices.toArray();
  return rows.filter(({ host }) => host !== "stamp").flatMap(({ rules }) => JSON.parse(rules) as [string, [number, number, unknown][]][]).map(([host, placed]) => [host, placed.toSorted(([one, nth], [other, otherNth]) => one - other || nth - otherNth).map(([, , rule]) => rule)]).toSorted();
}

const undone = (added: Result<Undo>): Promise<Result<void>> | Result<Undo> => (added.ok ? added.value() : added);

const many = ["! mine", "##.a", "~news.example##.b", "news.example,other.example##.c", "", "news.*##.d", "##p:has-text(x), .e", "news.example##.f", "##:nonsense("];

test.each([
  ["added", async () => addLine("news.example,third.example##.new")],
  ["added for every site", async () => addLine("##.new")],
  ["added, and taken out again", async () => await undone(await addLine("##.new"))],
  ["taken out", () => dropLine("news.example,other.example##.c")],
  ["written in the midst", () => writeLines([...many.slice(0, 3), "news.example##.new", "! why", ...many.slice(3)].join("\n"))],
  ["written in front, and others gone", () => writeLines(["##.new", ...many.slice(4)].join("\n"))],
  ["written in another order", () => writeLines(many.toReversed().join("\n"))],
])("a line that is %s changes the slices as if all were compiled anew, and none is compiled at the click", async (_, change) => {
  await writeLines(many.join("\n"));
  expect(await change()).toMatchObject({ ok: true });
  const [amended, text] = [await sliced(), await readRules()];
  expect(await readSlices(slicesFor(""))).not.toBeNull();
  expect(await linesFor("news.example")).toEqual(text.split("\n").filter((line) => /^(?:##|news|~other)/.test(line) && !line.includes("nonsense")).flatMap((line) => (line.includes(", ") ? [line, line] : [line])));
  await writeRules("");
  await writeLines(text);
  expect(amended).toEqual(await sliced());
});

test("slices that an older Offprint wrote count for nothing", async () => {
  await writeLines("##.a\nnews.example##.b");
  const library = await openLibrary();
  await library.ruleSlices.clear();
  await library.ruleSlices.bulkPut(["all", ...slicesFor("news.example").slice(1)].map((host) => ({ host, rules: `[["news.example",[[0,".old"]]]]` })));
  expect(await linesFor("news.example")).toEqual(["##.a", "news.example##.b"]);
  expect(await linesFor("news.example")).toEqual(["##.a", "news.example##.b"]);
});

test("a line that was there before is still there when its adding is undone", async () => {
  await writeLines("##.a\n##.b");
  expect(await undone(await addLine("##.a"))).toMatchObject({ ok: true });
  expect(await readRules()).toBe("##.a\n##.b");
});
