import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { loadWords, t, tn } from "#i18n/index.ts";
import { addArticle, readArticle } from "#library/articles.ts";
import { decide } from "#library/decisions.ts";
import { keepPicture, watchPictures } from "#library/pictures.ts";
import { doneCleaning, keptArticles, queueToClean, readSnapshot, watchToClean } from "#library/snapshots.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { AgainDesk } from "./again-desk.ts";
import { cleanedPage } from "./clean-again.ts";
import { openDoors } from "./doors.stand-in.ts";
import { FilterDesk } from "./filter-desk.ts";
import { PreviewSection } from "./preview-section.tsx";
import { SettingsDesk } from "./settings-desk.ts";

const place = document.createElement("div");
beforeAll(loadWords);
beforeEach(async () => {
  document.body.append(place);
  await emptyLibrary();
});
afterEach(() => {
  render(null, place);
  document.body.replaceChildren();
});

const said = (about: string) => `<p>The council spoke of the ${about} until late, and the clerk wrote down each word of it, as he has done for thirty years.</p>`;
const page = (number: number) => `<!doctype html><html lang="en"><head><title>The council sat until midnight, day ${number}</title></head><body><article>
  <h1>The council sat until midnight, day ${number}</h1><div class="story">${["wall", "ferry", "market", "roof", "pier"].map(said).join("")}
  <p class="${number % 2 ? "odd" : "even"}">A line that some would rather not have on day ${number}.</p><div class="sharedaddy"><p>Share this story with those you know.</p></div>${said("road")}</div></article></body></html>`;

async function save(number: number) {
  const cleaned = cleanedPage(page(number), `https://news.example/day/${number}`, { rules: [], off: [] });
  if (!cleaned.ok) throw new Error(cleaned.problem.code);
  const saved = await addArticle(cleaned.value, {});
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.id;
}

/** The section over the real library, with these lines saved and those being written. */
async function open(lines: string, edited = lines) {
  const doors = openDoors(lines, { keptArticles, readSnapshot, watchPictures, watchToClean, queueToClean, doneCleaning, addArticle: (clipping) => addArticle(clipping, {}) });
  const filters = new FilterDesk(doors);
  const desks = { filters, settings: new SettingsDesk(doors), again: new AgainDesk(doors) };
  render(<PreviewSection doors={doors} desks={desks} />, place);
  if (edited !== lines) filters.type(edited);
  await vi.waitFor(() => expect(filters.checked.value.rules.length).toBe(edited ? edited.split("\n").length : 0));
  return desks;
}

const seen = (selector: string) => vi.waitFor(() => place.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector} in ${place.innerHTML}`));
const choose = async (value: string) => {
  await seen(`[data-preview=article] option[value="${value}"]`);
  await userEvent.selectOptions(await seen("[data-preview=article]"), value);
};
const bodyOf = async (id: string) => {
  const read = await readArticle(id);
  return read.ok ? read.value.html : read.problem.code;
};

test("a saved article is shown side by side with what is taken out, each cut with its line, before anything is saved", async () => {
  const id = await save(1);
  await open("", "##.odd");
  await choose(id);
  const cut = await seen("[data-cut=yours]");
  expect(cut.textContent).toContain("##.odd");
  expect(cut.textContent).toContain("would rather not");
  expect((await seen("[data-side=kept]")).textContent).not.toContain("would rather not");
  expect(place.querySelector("[data-cut=share]")?.textContent).toContain("##.sharedaddy");
  expect(await bodyOf(id)).toContain("would rather not");
});

test("its pictures are shown where they are kept", async () => {
  const cleaned = cleanedPage(page(3).replace("<div class=\"sharedaddy\">", "<figure><img src=\"https://pictures.example/pier\" alt=\"The pier\" width=\"640\" height=\"480\"></figure>$&"), "https://news.example/day/3", { rules: [], off: [] });
  const saved = cleaned.ok ? await addArticle(cleaned.value, {}) : cleaned;
  if (!saved.ok) throw new Error(saved.problem.code);
  await keepPicture(saved.value.id, "https://pictures.example/pier", { blob: new Blob(["pier"], { type: "image/png" }), type: "image/png", width: 640, height: 480 });
  await open("");
  await choose(saved.value.id);
  await vi.waitFor(() => expect(place.querySelector<HTMLImageElement>("[data-side=kept] img[alt='The pier']")?.src).toMatch(/^blob:/));
  expect(place.querySelector("[data-side=kept] .missing-picture")).toBeNull();
});

test("pasted HTML is cleaned too, and a line that takes too much is held back until the person insists", async () => {
  const { filters } = await open("", "##.story");
  await choose("pasted");
  await userEvent.fill(await seen("[data-preview=html]"), page(2));
  const held = await seen("[data-held=tooMuch]");
  expect(held.textContent).toContain("##.story");
  held.querySelector("button")?.click();
  await vi.waitFor(() => expect(place.querySelector("[data-held]")).toBeNull());
  expect(filters.state.value).toBe("unsaved");
});

test("the articles that a change touches are found, cleaned again, and keep what was put back", async () => {
  const ids = [await save(1), await save(2), await save(3)];
  const before = await readArticle(ids[0] as string);
  const block = before.ok ? before.value.removed.find(({ text }) => text.includes("Share this story")) : undefined;
  await decide(ids[0] as never, block?.id ?? "", "putBack");
  const { filters } = await open("", "news.example##.odd");
  (await seen("[data-action=look-again]")).click();
  await vi.waitFor(() => expect(place.textContent).toContain(tn("again_found", 2)));
  (await seen("[data-action=clean-again]")).click();
  await vi.waitFor(() => expect(place.textContent).toContain(tn("again_done", 2)), 5000);
  expect(filters.state.value).toBe("saved");
  expect(await Promise.all(ids.map(bodyOf))).toEqual([expect.not.stringContaining("rather not"), expect.stringContaining("rather not"), expect.not.stringContaining("rather not")]);
  const after = await readArticle(ids[0] as string);
  expect(after.ok && Object.values(after.value.decisions)).toEqual(["putBack"]);
});

test("what was queued and not cleaned is offered again when the page is opened", async () => {
  const ids = [await save(1), await save(2)];
  await queueToClean(ids);
  await open("##.odd\n##.even");
  expect((await seen("[data-again-left]")).textContent).toContain(tn("again_left", 2));
  (await seen("[data-action=go-on-again]")).click();
  await vi.waitFor(() => expect(place.textContent).toContain(tn("again_done", 2)), 5000);
  expect(await bodyOf(ids[1] as string)).not.toContain("rather not");
  expect(place.textContent).not.toContain(t("again_go_on"));
});
