import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { loadWords, t } from "#i18n/index.ts";
import { found } from "#library/find.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { refuseWrites } from "#library/testing/refuse-writes.ts";
import { saveSample } from "#library/testing/save-sample.ts";
import { when } from "#library/testing/when.ts";
import { IndexPart } from "./index-part.tsx";

const place = document.createElement("div");
let library: Library;
beforeAll(loadWords);
beforeEach(async () => {
  library = await emptyLibrary();
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
});

test("an article that the search has lost is found again", async () => {
  await saveSample("Heron");
  await library.freshWords.clear();
  expect(await when(found("heron", 5))).toEqual([]);
  render(<IndexPart />, place);
  place.querySelector<HTMLElement>("[data-act=index]")!.click();
  await expect.poll(() => place.textContent).toContain(t("index_done"));
  expect((await when(found("heron", 5))).map(({ title }) => title)).toEqual(["Heron"]);
});

test("one that finds no room says so, and can be tried again", async () => {
  await saveSample("Heron");
  const allow = refuseWrites("freshWords");
  render(<IndexPart />, place);
  place.querySelector<HTMLElement>("[data-act=index]")!.click();
  await expect.poll(() => place.textContent).toContain(t("problem_storageFull"));
  allow();
  place.querySelector<HTMLElement>("[data-act=index]")!.click();
  await expect.poll(() => place.textContent).toContain(t("index_done"));
});
