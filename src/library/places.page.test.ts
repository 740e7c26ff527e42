import { beforeEach, expect, test } from "vitest";
import { archive, deleteForGood } from "./organise.ts";
import { begun, keepPlace, placeOf, sharesRead } from "./places.ts";
import { purgeGone } from "./purge.ts";
import type { Library } from "./schema.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { saveSample } from "./testing/save-sample.ts";
import { when } from "./testing/when.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const at = (share: number) => ({ block: 4, words: "Pickers came", within: 0.25, share });

test("the place in an article is kept, and the next one takes its place", async () => {
  const id = await saveSample("one");
  await keepPlace(id, at(0.2));
  await keepPlace(id, at(0.5));
  expect(await placeOf(id)).toMatchObject(at(0.5));
  expect(await library.places.count()).toBe(1);
});

test("saving the article again leaves the place", async () => {
  const id = await saveSample("one");
  await keepPlace(id, at(0.2));
  await saveSample("one", { html: "<p>Later.</p>" });
  expect(await placeOf(id)).toMatchObject(at(0.2));
});

test("to go on with is what was read last, and neither what is done with nor what has hardly been begun", async () => {
  const [one, two, three, four] = await Promise.all(["one", "two", "three", "four"].map((slug) => saveSample(slug)));
  await keepPlace(one!, at(0.4), 1);
  await keepPlace(two!, at(1), 2);
  await keepPlace(three!, at(0.01), 3);
  await keepPlace(four!, at(0.6), 4);
  expect(await when(begun())).toMatchObject({ article: { id: four }, share: 0.6 });
  await archive([four!]);
  expect(await when(begun())).toMatchObject({ article: { id: one } });
  expect([...(await when(sharesRead([one!, two!, three!])))]).toEqual([[one, 0.4], [two, 1]]);
});

test("the place goes with its article, and none is kept of one that is not there", async () => {
  const id = await saveSample("one");
  await keepPlace(id, at(0.2));
  await deleteForGood([id]);
  await purgeGone();
  await keepPlace(id, at(0.3));
  expect(await library.places.count()).toBe(0);
});
