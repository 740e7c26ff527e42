import { beforeEach, expect, test } from "vitest";
import { dropNote, writeNote } from "#platform/local-notes.ts";
import { believedTime } from "./believed-time.ts";
import { trash } from "./organise.ts";
import { purgeOld } from "./purge.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { addArticle } from "./articles.ts";
import { sampleClipping } from "./testing/sample-clipping.ts";
import type { Library } from "./schema.ts";

const day = 24 * 60 * 60 * 1_000;
const today = Math.floor(Date.now() / day) * day;

/** Housekeeping on these days, told from today. @returns how many articles the trash has lost by then */
async function keepHouseOn(...days: readonly number[]): Promise<number> {
  let gone = 0;
  for (const each of days) {
    const at = today + each * day;
    const purged = await purgeOld(at, await believedTime(at));
    gone += purged.ok ? purged.value : Number.NaN;
  }
  return gone;
}

const from = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  await dropNote("days-seen");
  const saved = await addArticle(sampleClipping({}), {});
  if (saved.ok) await trash([saved.value.id]);
});

test("day by day the trash keeps an article for thirty days, and no longer", async () => {
  expect(await keepHouseOn(...from(-7, 29))).toBe(0);
  expect(await keepHouseOn(31)).toBe(1);
});

test("a clock that is set a month or ten years ahead empties no trash, however often it is looked at that day, and nor when it is put right", async () => {
  await keepHouseOn(...from(-7, 0));
  expect(await keepHouseOn(40, 40, 41)).toBe(0);
  expect(await keepHouseOn(1, 2)).toBe(0);
  expect(await keepHouseOn(3650, 3651)).toBe(0);
  expect(await keepHouseOn(...from(3, 29))).toBe(0);
  expect(await library.articles.count()).toBe(1);
  expect(await keepHouseOn(31)).toBe(1);
});

test("whoever comes back after half a year finds the trash as it was, and emptied after a week", async () => {
  await keepHouseOn(...from(-7, 0));
  expect(await keepHouseOn(...from(180, 185))).toBe(0);
  expect(await keepHouseOn(186)).toBe(1);
});

test("whoever comes once a month has it emptied all the same", async () => {
  expect(await keepHouseOn(...from(0, 6).map((month) => month * 31))).toBe(0);
  expect(await keepHouseOn(...from(7, 9).map((month) => month * 31))).toBe(1);
});

test("what was never seen, or is no note of ours, is not believed", async () => {
  expect(await keepHouseOn(400)).toBe(0);
  await writeNote("days-seen", { length: 7, 0: "x" });
  expect(await keepHouseOn(401)).toBe(0);
});
