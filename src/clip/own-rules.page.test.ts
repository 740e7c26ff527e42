import { beforeEach, expect, test } from "vitest";
import { sayOfLine } from "#library/lines.ts";
import { openLibrary } from "#library/open.ts";
import { addRules, dropRules, readRules, readSlices, writeRules } from "#library/rules.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { slicesFor } from "#filters/slices.ts";
import { compileRules, ownWishes } from "./own-rules.ts";

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
  await addRules(["news.example#+#.b", "##.a"]);
  expect(await readRules()).toBe("##.a\nnews.example#+#.b");
  expect(await linesFor("news.example")).toEqual(["##.a", "news.example#+#.b"]);
  await dropRules(["news.example#+#.b"]);
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
