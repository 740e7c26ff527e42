import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Article } from "#core/article.ts";
import { loadWords, t, tn } from "#i18n/index.ts";
import { readArticle } from "#library/articles.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { saveSample } from "#library/testing/save-sample.ts";
import { EarlierPart } from "./earlier-part.tsx";

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

async function saved(...texts: readonly string[]): Promise<{ article: Article; html: string }> {
  let id = "";
  for (const text of texts) id = await saveSample("orchard", { html: `<p>${text}</p>`, title: "The orchard" });
  const read = await readArticle(id);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const open = ({ article, html }: { article: Article; html: string }) => render(<EarlierPart article={article} html={html} pictures={new Map()} />, place);

test("an article that was saved again shows what it was before, and how much has changed", async () => {
  open(await saved("Pickers came at dawn.", "Pickers came late, at noon."));
  await expect.poll(() => place.querySelectorAll("[data-earlier]").length).toBe(1);
  expect(place.querySelector(".prose")).toBe(null);
  place.querySelector<HTMLElement>("summary")!.click();
  await expect.poll(() => place.querySelector(".prose")?.textContent).toBe("Pickers came at dawn.");
  expect(place.textContent).toContain(t("earlier_change", tn("popup_words_added", 2), tn("popup_words_removed", 1)));
});

test("every text that it has had is there, the latest first", async () => {
  open(await saved("One.", "Two.", "Three."));
  await expect.poll(() => [...place.querySelectorAll<HTMLElement>("[data-earlier]")].map((each) => each.dataset["earlier"])).toEqual(["2", "1"]);
});

test("an article that was saved once says nothing of it", async () => {
  open(await saved("Pickers came at dawn."));
  await expect.poll(() => library.versions.count()).toBe(0);
  expect(place.textContent).toBe("");
});

test("one that can no longer be read says so", async () => {
  const article = await saved("Pickers came at dawn.", "Pickers came late, at noon.");
  await library.versions.toCollection().modify({ html: new Uint8Array([1, 2, 3]) });
  open(article);
  await expect.poll(() => place.querySelector("summary") !== null).toBe(true);
  place.querySelector<HTMLElement>("summary")!.click();
  await expect.poll(() => place.querySelector("[data-problem=articleDamaged]") !== null).toBe(true);
});
