import { beforeEach, expect, test } from "vitest";
import { caps } from "#core/caps.ts";
import { readRules, rulesToCompile, watchRules, writeRules } from "./rules.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

test.each(["", "##.promo", "! mine\n\n##.promo\nnews.example##aside\n", "\n"])("rules are read as they were written: %j", async (text) => {
  await writeRules("something else");
  expect(await writeRules(text)).toEqual({ ok: true, value: undefined });
  expect(await readRules()).toBe(text);
});

test("the line endings of other systems are line endings", async () => {
  await writeRules("##a\r\n##b\r##c");
  expect(await readRules()).toBe("##a\n##b\n##c");
});

test("more lines than are kept are refused, and those that there are stay", async () => {
  await writeRules("##.a");
  expect(await writeRules("##.b\n".repeat(caps.filterLines))).toMatchObject({ ok: false, problem: { code: "tooManyLines" } });
  expect(await readRules()).toBe("##.a");
});

test("a line keeps its row while lines come and go around it", async () => {
  await writeRules("##a\n##b\n##b");
  const before = await library.rules.orderBy("order").toArray();
  await writeRules("##new\n##b\n##a");
  const after = await library.rules.orderBy("order").toArray();
  expect(after.map(({ text }) => text)).toEqual(["##new", "##b", "##a"]);
  expect(after[1]?.id).toBe(before[1]?.id);
  expect(after[2]).toEqual({ ...before[0], order: 2 });
});

test("a line that comes between two others leaves their rows alone, however often", async () => {
  await writeRules("##a\n##b");
  const before = await library.rules.orderBy("order").toArray();
  let text = "##a\n##b";
  for (let at = 0; at < 40; at += 1) await writeRules((text = text.replace("##a\n", `##a\n##new${at}\n`)));
  expect(await readRules()).toBe(text);
  const after = await library.rules.orderBy("order").toArray();
  expect([after[0]?.id, after.at(-1)?.id]).toEqual(before.map(({ id }) => id));
});

test("a line that is switched off is shown and not used", async () => {
  await writeRules("##a\n##b");
  await library.rules.filter(({ text }) => text === "##a").modify({ enabled: false });
  expect(await readRules()).toBe("##a\n##b");
  expect(await rulesToCompile()).toMatchObject({ ok: true, value: { lines: [{ text: "##b" }] } });
});

test("who watches the rules is told of a change", async () => {
  const seen = await new Promise<readonly string[]>((resolve, reject) => {
    const all: string[] = [];
    const { unsubscribe } = watchRules().subscribe((text) => {
      all.push(text);
      if (all.length === 1) void writeRules("##a");
      else {
        unsubscribe();
        resolve(all);
      }
    }, reject);
  });
  expect(seen).toEqual(["", "##a"]);
});
