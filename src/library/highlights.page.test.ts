import { beforeEach, expect, test } from "vitest";
import type { Result } from "#core/result.ts";
import { addHighlight, changeHighlight, findHighlights, highlightsOf, removeHighlight } from "./highlights.ts";
import { trash } from "./organise.ts";
import { emptyLibrary } from "./testing/empty-library.ts";
import { saveSample } from "./testing/save-sample.ts";
import { when } from "./testing/when.ts";

beforeEach(async () => void (await emptyLibrary()));

const passage = (quote: string) => ({ quote, prefix: "before ", suffix: " after" });

const valueOf = <T>(result: Result<T>): T => (result.ok ? result.value : expect.fail(result.problem.code));

test("a passage is marked, its colour changed and a note given, and all of it stays when the article is saved again", async () => {
  const id = await saveSample("one");
  const made = valueOf(await addHighlight(id, passage("the dew"), "green", 5));
  valueOf(await changeHighlight(made.id, { colour: "pink", note: "Lovely." }));
  await saveSample("one", { html: "<p>Later.</p>" });
  expect(await when(highlightsOf(id))).toEqual([{ id: made.id, articleId: id, ...passage("the dew"), colour: "pink", note: "Lovely.", createdAt: 5 }]);
});

const quotes = async (typed: string) => (await when(findHighlights(typed))).map(({ highlights }) => highlights.map(({ quote }) => quote));

test("one that was removed comes back as it was", async () => {
  const id = await saveSample("one");
  const { id: mark } = valueOf(await addHighlight(id, passage("the dew"), "blue"));
  const undo = valueOf(await removeHighlight(mark));
  expect(await when(highlightsOf(id))).toEqual([]);
  await undo?.();
  expect(await when(highlightsOf(id))).toMatchObject([{ id: mark, colour: "blue" }]);
});

test("what is marked is found by the words of the passage, of its note and of the title, however they are spelt", async () => {
  const [one, two] = [await saveSample("Déjà vu"), await saveSample("two")];
  const { id } = valueOf(await addHighlight(one, passage("the dew had gone"), "yellow", 1));
  await changeHighlight(id, { note: "Zürich" });
  await addHighlight(two, passage("pickers came"), "yellow", 2);
  expect(await quotes("")).toEqual([["pickers came"], ["the dew had gone"]]);
  expect(await quotes("DEW deja zurich")).toEqual([["the dew had gone"]]);
  expect(await quotes("dew pickers")).toEqual([]);
  await trash([two]);
  expect(await quotes("")).toEqual([["the dew had gone"]]);
});

test("nothing is marked in an article that is not there", async () => {
  expect(await addHighlight("01HZY0000000000000000000AA" as never, passage("x"), "yellow")).toMatchObject({ ok: false, problem: { code: "articleMissing" } });
});
