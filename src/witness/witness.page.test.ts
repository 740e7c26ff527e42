import { beforeEach, expect, test, vi } from "vitest";
import { deleteForGood, trash } from "#library/organise.ts";
import { purgeGone } from "#library/purge.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { saveSample } from "#library/testing/save-sample.ts";
import { accept, inspect, learn } from "./witness.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  await accept();
});

test("a library that is well raises no alarm, whatever the person does with it", async () => {
  const ids = [await saveSample("one"), await saveSample("two"), await saveSample("three")];
  expect(await inspect()).toBeNull();
  await trash([ids[0]!]);
  await deleteForGood([ids[1]!]);
  expect(await inspect()).toBeNull();
  await purgeGone();
  await saveSample("two");
  await saveSample("three");
  expect(await inspect()).toBeNull();
});

test("a crash between the two stores, with the witness behind, is no loss", async () => {
  await saveSample("one");
  await inspect();
  await saveSample("two"); // and nobody told the witness
  expect(await inspect()).toBeNull();
});

test("a database that came back empty is noticed", async () => {
  await saveSample("one");
  await saveSample("two");
  await inspect();
  library = await emptyLibrary();
  expect(await inspect()).toEqual({ kind: "empty", before: 2, now: 0 });
  expect(await inspect()).toEqual({ kind: "empty", before: 2, now: 0 });
});

test("one that came back in an earlier state is noticed, also when it has been added to", async () => {
  await saveSample("one");
  const earlier = await Promise.all(library.tables.map((table) => table.toArray()));
  for (const slug of ["two", "three", "four"]) await saveSample(slug);
  await inspect();
  library = await emptyLibrary();
  for (const [place, table] of library.tables.entries()) await table.bulkAdd(earlier[place] ?? []);
  await saveSample("five");
  expect(await inspect()).toEqual({ kind: "older", before: 4, now: 2 });
});

test("rows that are missing from among others are noticed", async () => {
  for (const slug of ["one", "two", "three"]) await saveSample(slug);
  await inspect();
  await library.articles.filter(({ title }) => title === "two").delete();
  expect(await inspect()).toEqual({ kind: "cut", before: 3, now: 2 });
});

test("whoever goes on with what is left is not told again", async () => {
  await saveSample("one");
  await inspect();
  library = await emptyLibrary();
  await accept();
  expect(await inspect()).toBeNull();
  await saveSample("two");
  expect(await inspect()).toBeNull();
});

test("the witness learns of a save without counting the articles, and of none in a library that has lost some", async () => {
  await saveSample("one");
  const counting = vi.spyOn(IDBObjectStore.prototype, "count");
  await learn();
  expect(counting).not.toHaveBeenCalled();
  counting.mockRestore();
  library = await emptyLibrary();
  expect(await inspect()).toEqual({ kind: "empty", before: 1, now: 0 });
  await learn();
  expect(await inspect()).toEqual({ kind: "empty", before: 1, now: 0 });
});
