import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { ArticleId } from "#core/article.ts";
import { newArticleId } from "#core/article-id.ts";
import { canonicalUrl } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import { loadWords } from "#i18n/index.ts";
import { addArticle } from "#library/articles.ts";
import { keepPicture } from "#library/pictures.ts";
import { openLibrary } from "#library/open.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { sampleClipping } from "#library/testing/sample-clipping.ts";
import "#ui/start-page.tsx"; // brings the styles: what is near the screen is a matter of size
import "../reader.css";
import { dismiss } from "../notices.ts";
import { Reader } from "../reader.tsx";
import { followAddress, searchFor } from "../route.ts";
import { selectNone } from "./selection.ts";

const place = document.createElement("div");

beforeAll(async () => {
  await loadWords();
  followAddress();
});
beforeEach(async () => {
  await emptyLibrary();
  document.body.append(place);
  selectNone();
  searchFor("");
  scrollTo(0, 0);
});
afterEach(() => {
  render(null, place);
  place.remove();
  dismiss();
});

async function save(name: string, others: Partial<Clipping> = {}): Promise<string> {
  const url = `https://courier.quillmere.example/${encodeURIComponent(name)}`;
  const saved = await addArticle(sampleClipping({ url, canonicalUrl: canonicalUrl(url), title: name, excerpt: "", ...others }), {});
  return saved.ok ? saved.value.id : expect.fail(saved.problem.code);
}

const draw = () => render(<Reader />, place);
const titles = () => [...place.querySelectorAll(".shelf-item h2")].map((each) => each.textContent);
const shows = (...expected: string[]) => vi.waitFor(() => expect(titles()).toEqual(expected));
const focused = () => document.activeElement?.textContent ?? "";
const one = (selector: string) => place.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector} in ${place.innerHTML}`);

test("a library with nothing in it says how to begin", async () => {
  draw();
  await vi.waitFor(() => expect(place.textContent).toContain("Nothing is saved yet"));
  expect(place.textContent).toContain("Click the Offprint button");
  expect(place.querySelector("input[type=search]")).toBeNull();
});

test("a list too long to be known at once stands there, and then all of it can be selected", async () => {
  const first = await save("First");
  const { articles } = await openLibrary();
  const row = (await articles.get(first as ArticleId))!;
  await articles.bulkPut(Array.from({ length: 249 }, (_, n) => ({ ...row, id: newArticleId(n), canonicalUrl: canonicalUrl(`https://courier.quillmere.example/more-${n}`), doc: 1_000 + n, savedAt: n, title: `More ${n}` })));
  draw();
  await vi.waitFor(() => expect(titles()[0]).toBe("First"));
  await vi.waitFor(() => expect(one(".shelf").dataset["count"]).toBe("250"));
  expect(place.textContent).toContain("250 articles");
  await userEvent.keyboard("jx");
  await vi.waitFor(() => expect(one(".selection-bar").textContent).toContain("250"));
});

test("the newest article stands first, and one saved meanwhile appears by itself", async () => {
  await save("Older");
  await save("Newer");
  draw();
  await shows("Newer", "Older");
  await expect.poll(() => one(".shelf-head output").textContent).toBe("2 articles"); // the count is a live query of its own
  await save("Newest");
  await shows("Newest", "Newer", "Older");
});

test("a row says where and when, how long, how it begins, and whether it has been read", async () => {
  await save("Tides", { siteName: "Quillmere Courier", publishedAt: "2024-03-01", minutes: 4, excerpt: "Twice a day." });
  draw();
  await shows("Tides");
  for (const words of ["Not read yet", "Quillmere Courier", "Mar 1, 2024", "4 minutes", "Twice a day."]) expect(one(".shelf-item").textContent).toContain(words);
});

test("a row shows its lead picture when that is kept", async () => {
  const far = "https://img.quillmere.example/lead.png";
  const id = await save("Boats", { leadPicture: { url: far, alt: "" }, pictures: [{ url: far, alt: "" }] });
  const blob = new Blob(["a picture, as far as the list is concerned"], { type: "image/png" });
  expect(await keepPicture(id as ArticleId, far, { blob, type: "image/png", width: 8, height: 8 })).toMatchObject({ ok: true });
  draw();
  await vi.waitFor(() => expect(one(".thumbnail img").getAttribute("src")).toMatch(/^blob:/));
});

test("no row lies over the next one, not even in the frame in which they come", async () => {
  for (const name of ["Three", "Two", "One"]) await save(name, { title: `${name}: ${"a long title that needs many lines ".repeat(12)}` });
  const over: string[] = [];
  let isWatching = true;
  const watch = () => {
    const rows = [...place.querySelectorAll(".shelf-item")].filter((row) => row.querySelector("h2"));
    for (const [at, row] of rows.entries()) {
      const next = rows[at + 1];
      if (next && row.getBoundingClientRect().bottom > next.getBoundingClientRect().top + 1) over.push(row.textContent?.slice(0, 8) ?? "");
    }
    if (isWatching) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  draw();
  await vi.waitFor(() => expect(titles()).toHaveLength(3));
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  isWatching = false;
  expect(over).toEqual([]);
});

test("a search answers letter by letter, keeps its words in the address, and says when it finds nothing", async () => {
  await save("Lighthouse keeper");
  await save("Bakery board");
  draw();
  await shows("Bakery board", "Lighthouse keeper");
  await userEvent.keyboard("/");
  expect(document.activeElement).toBe(one("input[type=search]"));
  await userEvent.keyboard("bake");
  await shows("Bakery board");
  await expect.poll(() => one(".shelf-head output").textContent).toBe("1 article found"); // the count is a live query of its own
  expect(location.hash).toBe("#/?q=bake");
  await userEvent.keyboard("zzz");
  await vi.waitFor(() => expect(one(".empty").textContent).toContain("bakezzz"));
  one(".empty button").click();
  await shows("Bakery board", "Lighthouse keeper");
});

test("j and k go from article to article, and no key is taken from a field", async () => {
  for (const name of ["Three", "Two", "One"]) await save(name);
  draw();
  await shows("One", "Two", "Three");
  await userEvent.keyboard("jj");
  expect(focused()).toBe("Two");
  await userEvent.keyboard("k");
  expect(focused()).toBe("One");
  one("input[type=search]").focus();
  await userEvent.keyboard("j");
  await vi.waitFor(() => expect((one("input[type=search]") as HTMLInputElement).value).toBe("j"));
});

test("a deleted article is gone, the focus is on the next one, and undo brings it back", async () => {
  for (const name of ["Three", "Two", "One"]) await save(name);
  draw();
  await shows("One", "Two", "Three");
  await userEvent.keyboard("jj{Delete}");
  await shows("One", "Three");
  await expect.poll(focused).toBe("Three");
  await vi.waitFor(() => expect(one(".notice-bar output").textContent).toContain("Two"));
  await userEvent.keyboard("{Control>}z{/Control}");
  await shows("One", "Two", "Three");
});

const shelfTab = (name: string) => one(`[data-shelf=${name}]`);

test("by keyboard an article is starred, archived and marked, and each shelf shows its own", async () => {
  for (const name of ["Three", "Two", "One"]) await save(name);
  draw();
  await shows("One", "Two", "Three");
  await userEvent.keyboard("js");
  await vi.waitFor(() => expect(place.querySelectorAll("[data-act=unstar]")).toHaveLength(1));
  await userEvent.keyboard("ju");
  await vi.waitFor(() => expect(one("[data-shelf=unread]").textContent).toContain("2"));
  await userEvent.keyboard("je");
  await vi.waitFor(() => expect(shelfTab("archive").textContent).toContain("1"));
  shelfTab("starred").click();
  await shows("One");
  shelfTab("unread").click();
  await shows("One");
  shelfTab("archive").click();
  await shows("Three");
  expect(location.hash).toBe("#/?shelf=archive");
});

test("many are ticked, by a range and all at once, and what is done with them is taken back as one", async () => {
  for (const name of ["Five", "Four", "Three", "Two", "One"]) await save(name);
  draw();
  await shows("One", "Two", "Three", "Four", "Five");
  await userEvent.keyboard("jxjj{Shift>}x{/Shift}");
  await vi.waitFor(() => expect(one(".selection-bar output").textContent).toBe("3 selected"));
  await vi.waitFor(() => one(".selection-bar [data-act=trash]").click());
  await shows("Four", "Five");
  await vi.waitFor(() => expect(place.querySelector(".selection-bar")).toBeNull());
  await vi.waitFor(() => expect(one(".notice-bar output").textContent).toContain("3 articles deleted"));
  one(".notice-bar button").click();
  await shows("One", "Two", "Three", "Four", "Five");
  await userEvent.keyboard("{Control>}a{/Control}");
  await vi.waitFor(() => expect(one(".selection-bar output").textContent).toBe("5 selected"));
  await userEvent.keyboard("{Escape}");
  await vi.waitFor(() => expect(place.querySelector(".selection-bar")).toBeNull());
});

test("what is ticked is tagged, the tag narrows the list, and is completed from then on", async () => {
  for (const name of ["Three", "Two", "One"]) await save(name);
  draw();
  await shows("One", "Two", "Three");
  await userEvent.keyboard("jxjx");
  await vi.waitFor(() => one(".selection-bar"));
  await userEvent.keyboard("t");
  await vi.waitFor(() => expect(document.activeElement).toBe(one(".tag-box input")));
  await userEvent.keyboard("Tides{Enter}");
  await vi.waitFor(() => expect([...place.querySelectorAll(".shelf-item .tag")].map((each) => each.textContent)).toEqual(["Tides", "Tides"]));
  await vi.waitFor(() => expect([...place.querySelectorAll("#known-tags option")].map((each) => each.textContent)).toEqual(["Tides"]));
  one(".shelf-item .tag").click();
  await shows("One", "Two");
  await vi.waitFor(() => expect((one("[data-narrow=tag]") as HTMLSelectElement).value).toBe("Tides"));
});

test("the trash gives back, or deletes for good, and that too is taken back", async () => {
  for (const name of ["Two", "One"]) await save(name);
  draw();
  await shows("One", "Two");
  await userEvent.keyboard("j{Delete}");
  await shows("Two");
  shelfTab("trash").click();
  await shows("One");
  await userEvent.keyboard("j{Delete}");
  await vi.waitFor(() => expect(one(".empty").textContent).toContain("Nothing stands here"));
  await userEvent.keyboard("{Control>}z{/Control}");
  await shows("One");
  one("[data-act=moveToInbox]").click();
  shelfTab("all").click();
  await shows("One", "Two");
});

test("a search shows where its words stand in the text", async () => {
  await save("Weir", { html: `<p>${"Water under the bridge. ".repeat(40)}</p><p>A heron waits by the weir.</p>` });
  draw();
  await shows("Weir");
  await userEvent.keyboard("/heron");
  await vi.waitFor(() => expect(one(".shelf-excerpt mark").textContent).toBe("heron"));
  expect(one(".shelf-excerpt").textContent).toContain("A heron waits by the weir.");
});

test("of a long list only what is near the screen is drawn, and its end is one key away", async () => {
  for (let count = 1; count <= 120; count++) await save(`Tide ${count}`);
  draw();
  await vi.waitFor(() => expect(one(".shelf").dataset["count"]).toBe("120"));
  await vi.waitFor(() => expect(titles()[0]).toBe("Tide 120"));
  expect(place.querySelectorAll(".shelf-item").length).toBeLessThan(40);
  expect(one(".shelf-item").getAttribute("aria-setsize")).toBe("120");
  await userEvent.keyboard("j{End}");
  await expect.poll(focused).toBe("Tide 1");
  await userEvent.keyboard("{Home}");
  await expect.poll(focused).toBe("Tide 120");
});

test("an article opens from the list, counts as read, names the tab, and going back finds its row again", async () => {
  await save("Second");
  await save("First");
  draw();
  await shows("First", "Second");
  one(".shelf-item:last-child .shelf-link").click();
  await vi.waitFor(() => expect(place.querySelector("h1")?.textContent).toBe("Second"));
  await vi.waitFor(() => expect(document.title).toBe("Second"));
  history.back();
  await shows("First", "Second");
  await vi.waitFor(() => expect(one(".shelf-item:last-child").hasAttribute("data-read")).toBe(true));
  await expect.poll(focused).toBe("Second");
});

test("an article that is not there is a sentence with the way back", async () => {
  location.hash = "#/01HZY0000000000000000000ZZ";
  draw();
  await vi.waitFor(() => expect(one("[data-problem=articleMissing] a").getAttribute("href")).toBe("#/"));
});
