import "#ui/start-page.tsx"; // brings the styles
import "./marks.css";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Article, ArticleId } from "#core/article.ts";
import { loadWords } from "#i18n/index.ts";
import { highlightsOf } from "#library/highlights.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { saveSample } from "#library/testing/save-sample.ts";
import { when } from "#library/testing/when.ts";
import { MarksPart } from "./marks-part.tsx";
import { markHere } from "./marker.ts";
import { dismiss, notice } from "../notices.ts";

const page = { current: document.createElement("div") };
const place = document.createElement("div");
let id: ArticleId;

beforeAll(loadWords);
beforeEach(async () => {
  await emptyLibrary();
  id = await saveSample("one");
  document.body.append(page.current);
  show("<p>Pickers came before the dew had gone.</p><p>They left at noon.</p>");
});
afterEach(() => {
  render(null, place);
  page.current.remove();
  dismiss();
});

/** The article's text anew, as when it was cleaned again. */
function show(html: string): void {
  page.current.innerHTML = `<div class="prose">${html}</div>`;
  page.current.append(place);
  const article = { id, lang: "en", dir: "ltr" } as unknown as Article;
  render(<MarksPart article={article} page={page} nodes={html} wanted={null} />, place);
}

const painted = (colour: string): string[] => [...(CSS.highlights.get(`mark-${colour}`) ?? [])].map(String);
const one = (selector: string) => vi.waitFor(() => place.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`));
const paragraph = (nth: number) => page.current.querySelectorAll<HTMLElement>(".prose p")[nth]!;

function select(text: Node, from: number, to: number): void {
  getSelection()?.setBaseAndExtent(text, from, text, to);
}

test("what is selected is marked in the colour that is chosen, and the nodes of the article stay as they are", async () => {
  const before = page.current.querySelector(".prose")?.innerHTML;
  await vi.waitFor(() => expect(CSS.highlights.has("mark-green")).toBe(true));
  select(paragraph(0).firstChild!, 20, 27);
  (await one(".mark-tools [data-colour=green]")).click();
  await vi.waitFor(() => expect(painted("green")).toEqual(["the dew"]));
  expect(page.current.querySelector(".prose")?.innerHTML).toBe(before);
  expect(await when(highlightsOf(id))).toMatchObject([{ quote: "the dew", colour: "green" }]);
  expect(notice.value?.words).toContain("the dew");
});

test("a colour that is used is seen, and of those that are not no style is reckoned", async () => {
  const ground = (colour: string) => getComputedStyle(paragraph(0), `::highlight(mark-${colour})`).backgroundColor;
  const nothing = "rgba(0, 0, 0, 0)";
  await vi.waitFor(() => expect(CSS.highlights.has("mark-green")).toBe(true));
  expect([ground("green"), ground("pink")]).toEqual([nothing, nothing]);
  select(paragraph(0).firstChild!, 20, 27);
  (await one(".mark-tools [data-colour=green]")).click();
  await vi.waitFor(() => expect(ground("green")).not.toBe(nothing));
  expect(ground("pink")).toBe(nothing);
});

test("a mark is painted again over a text that was cleaned anew, and one whose words are gone says so and stays", async () => {
  markHere(paragraph(1), false);
  await one(".mark-item");
  show("<div><p>First of all.</p><p>They left <em>at</em> noon.</p></div>");
  await vi.waitFor(() => expect([...painted("yellow"), ...painted("green")]).toEqual(["They left at noon."]));
  show("<p>Nothing of it.</p>");
  await vi.waitFor(() => expect(place.querySelector(".mark-item")?.textContent).toContain("not in the text any more"));
});

test("a click on a mark opens it, but not while it chooses what is to be taken out", async () => {
  markHere(paragraph(0), false);
  await one(".mark-item");
  await vi.waitFor(() => expect([...painted("yellow"), ...painted("green")]).toHaveLength(1));
  const choosing = new AbortController();
  page.current.addEventListener("click", (event) => event.preventDefault(), { capture: true, signal: choosing.signal });
  await userEvent.click(paragraph(0));
  expect(place.querySelector(".mark-tools [data-act=done]")).toBeNull();
  choosing.abort();
  await userEvent.click(paragraph(0));
  await one(".mark-tools [data-act=done]");
});

test("a note is kept when its field is left, and a mark that was removed comes back", async () => {
  markHere(paragraph(0), true);
  const field = (await one(".mark-tools textarea")) as HTMLTextAreaElement;
  field.value = "Lovely.";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("blur"));
  await vi.waitFor(async () => expect(await when(highlightsOf(id))).toMatchObject([{ note: "Lovely." }]));
  (await one(".mark-tools [data-act=done]")).click();
  (await one(".mark-item [data-act=unmark]")).click();
  await vi.waitFor(async () => expect(await when(highlightsOf(id))).toEqual([]));
  notice.value?.action?.act();
  await vi.waitFor(async () => expect(await when(highlightsOf(id))).toMatchObject([{ note: "Lovely." }]));
});

test("whoever has written a note stands at its paragraph again, and whoever has marked a selection at its own", async () => {
  paragraph(1).tabIndex = -1;
  paragraph(1).focus();
  markHere(paragraph(1), true);
  await one(".mark-tools textarea");
  await userEvent.keyboard("Mine.{Escape}");
  await vi.waitFor(() => expect(document.activeElement).toBe(paragraph(1)));
  paragraph(1).blur();
  select(paragraph(0).firstChild!, 0, 7);
  const green = await one(".mark-tools [data-colour=green]");
  green.focus();
  await userEvent.keyboard("{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(paragraph(0)));
});

test("a note is written beside its passage, and the page stays where it is", async () => {
  show(`<div style="block-size: 2000px"></div><p>Far down.</p><div style="block-size: 3000px"></div><p>Farther.</p>`);
  scrollTo({ top: 1_900, behavior: "instant" });
  markHere(paragraph(0), true);
  const field = await one(".mark-tools textarea");
  expect(document.activeElement).toBe(field);
  expect(scrollY).toBe(1_900);
  expect(Math.abs(field.getBoundingClientRect().top - paragraph(0).getBoundingClientRect().bottom)).toBeLessThan(120);
});

test("what is offered beside a passage goes with it when the text above grows", async () => {
  markHere(paragraph(1), true);
  const tools = (await one(".mark-tools textarea")).closest(".mark-tools")!;
  const away = () => tools.getBoundingClientRect().top - paragraph(1).getBoundingClientRect().bottom;
  const before = away();
  document.body.style.blockSize = "auto"; // as it is on our own pages
  paragraph(0).style.blockSize = "4000px";
  await vi.waitFor(() => expect(Math.abs(away() - before)).toBeLessThan(1));
});
