import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Article } from "#core/article.ts";
import type { Decisions, Removal } from "#core/removal.ts";
import { failure, success } from "#core/result.ts";
import { loadWords, t } from "#i18n/index.ts";
import { ArticleView } from "./article-view.tsx";
import { dismiss, notice } from "./notices.ts";
import type { Decide } from "./put-back-desk.ts";

const place = document.createElement("div");
const pictures = new Map<string, string>();

beforeAll(loadWords);
beforeEach(() => document.body.append(place));
afterEach(() => {
  render(null, place);
  place.remove();
  dismiss();
});

const article = {
  id: "01HZY0000000000000000000AA", url: "https://courier.quillmere.example/ferry", canonicalUrl: "https://courier.quillmere.example/ferry",
  title: "The ferry that counts twice", byline: "Maren Tolloway", siteName: "Quillmere Courier", publishedAt: "2024-03-14", lang: "en", dir: "ltr",
  excerpt: "", leadPicture: null, words: 9, minutes: 3, confidence: 1, confidenceReasons: [{ code: "wordsAgree", values: [912, 900] }], section: "Harbour", standfirst: "It crosses twice, and is counted twice.", modifiedAt: "2024-03-16", removedCount: 2, savedAt: Date.UTC(2024, 3, 1), updatedAt: Date.UTC(2024, 3, 1), readAt: null,
} as unknown as Article;

const removed: readonly Removal[] = [
  { id: "r1", reason: "readAlso", rule: "en.json: read also", words: 4, text: "Read also: the bakery", html: "<p>Read also: the bakery</p>", place: { path: [], after: 1, offset: 0 } },
  { id: "r2", reason: "comments", rule: "##.comments", words: 400, text: "So says a reader. ".repeat(80).trim(), html: "<p>So says a reader.</p>", place: { path: [], after: 2, offset: 0 } },
];

/** The article on screen, with a library behind it that grants every wish. */
function open(others: Partial<{ article: Article; html: string; removed: readonly Removal[]; decide: Decide }> = {}) {
  const decisions = signal<Decisions>({});
  const decide = vi.fn<Decide>(async (id, decision) => {
    const { [id]: _, ...rest } = decisions.value;
    decisions.value = decision ? { ...rest, [id]: decision } : rest;
    return success(undefined);
  });
  const asked = others.decide ?? decide;
  const Screen = () => (
    <ArticleView
      saved={{ article: { ...article, ...others.article }, html: others.html ?? "<p>One.</p><p>Two.</p>", removed: others.removed ?? removed, decisions: decisions.value }}
      pictures={pictures}
      decide={asked}
    />
  );
  render(<Screen />, place);
  return { decide };
}

const one = (selector: string) => place.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
const paragraphs = () => [...place.querySelectorAll(".prose > p")].map((each) => each.lastChild?.textContent);
const press = (selector: string) => one(selector).click();

test("below the title stand the section, the standfirst and the day of the last change; the standfirst only where the text does not begin with it", () => {
  open();
  expect(document.querySelector(".article-head")?.textContent).toContain("Harbour");
  expect(document.querySelector(".standfirst")?.textContent).toBe("It crosses twice, and is counted twice.");
  expect(document.querySelectorAll(".article-head time")).toHaveLength(2);
  open({ html: "<p>It crosses twice, and is counted twice.</p><p>One.</p>" });
  expect(document.querySelector(".standfirst")).toBeNull();
});

test("how sure we are is said beside what was taken out, with the reasons", () => {
  open();
  expect(document.querySelector(".confidence")?.textContent).toMatch(/912.*900/);
});

test("an article stands under its title, with who wrote it, where, when, how long, and the way to the original", () => {
  open();
  const head = one("header");
  expect(one("h1").textContent).toBe("The ferry that counts twice");
  for (const words of ["Quillmere Courier", "Maren Tolloway", "Mar 14, 2024", "3 minutes"]) expect(head.textContent).toContain(words);
  expect(head.querySelector("time")?.dateTime).toBe("2024-03-14");
  const original = head.querySelector<HTMLAnchorElement>("a");
  expect([original?.href, original?.rel]).toEqual([article.url, "noopener noreferrer"]);
});

test("behind the last line of a mere beginning it says that there is more", () => {
  open();
  expect(place.querySelector(".partial")).toBeNull();
  open({ article: { ...article, partial: true } });
  expect(one(".prose + .partial").textContent).toBe(t("article_partial"));
});

test("every block that was taken out is listed with its reason, its length, its words and the line that did it", () => {
  open();
  const [first] = place.querySelectorAll(".removed-block");
  for (const words of ["A link to another story", "4 words", "Read also: the bakery"]) expect(first?.textContent).toContain(words);
  expect(first?.querySelector("code")?.textContent).toBe("en.json: read also");
});

test("a long block begins folded, and is there whole", () => {
  open();
  const folded = one("[data-entry=r2] details") as HTMLDetailsElement;
  expect(folded.open).toBe(false);
  expect(folded.querySelector("p")?.textContent).toBe(removed[1]?.text);
});

test("the count near the head leads to the list", () => {
  open();
  const count = one(".article-ways button");
  expect(count.textContent).toBe("2 blocks taken out");
  count.click();
  expect(document.activeElement).toBe(one("#removed-title"));
});

test("a block put back is told to the library, stands in its place, has the focus, and is announced", async () => {
  const { decide } = open();
  press("[data-entry=r1] .decide");
  await vi.waitFor(() => expect(paragraphs()).toEqual(["One.", "Read also: the bakery", "Two."]));
  expect(decide).toHaveBeenCalledWith("r1", "putBack");
  expect(document.activeElement).toBe(one("[data-take-out=r1]"));
  expect(notice.value?.words).toContain("Read also: the bakery");
});

test("from a block that was put back one comes back to its entry in the list", async () => {
  open();
  press("[data-entry=r1] .decide");
  await vi.waitFor(() => expect(notice.value?.action?.name).toBe("Back to the list"));
  notice.value?.action?.act();
  expect(document.activeElement).toBe(one("[data-entry=r1] .decide"));
  expect(notice.value).toBeNull();
});

test("taken out again in the article, the block goes, the focus stays in the text, and it can be undone", async () => {
  open();
  press("[data-entry=r1] .decide");
  await vi.waitFor(() => one("[data-take-out=r1]"));
  press("[data-take-out=r1]");
  await vi.waitFor(() => expect(paragraphs()).toEqual(["One.", "Two."]));
  expect(one(".prose").contains(document.activeElement)).toBe(true);
  notice.value?.action?.act();
  await vi.waitFor(() => expect(paragraphs()).toEqual(["One.", "Read also: the bakery", "Two."]));
});

test("taken out again from the list, the focus stays on the button", async () => {
  open();
  press("[data-entry=r1] .decide");
  await vi.waitFor(() => one("[data-take-out=r1]"));
  const button = one("[data-entry=r1] .decide");
  button.focus();
  button.click();
  await vi.waitFor(() => expect(button.textContent).toBe("Put back"));
  expect(document.activeElement).toBe(button);
});

test("a library that refuses is told in a sentence, and the article stays as it was", async () => {
  open({ decide: async () => failure({ code: "storageFull" }) });
  press("[data-entry=r1] .decide");
  await vi.waitFor(() => expect(notice.value?.words).toContain("no room left"));
  expect(paragraphs()).toEqual(["One.", "Two."]);
});

test("an article from which nothing was taken says so", () => {
  open({ removed: [] });
  expect(place.textContent).toContain("Nothing was taken out of this article.");
  expect(place.querySelector(".article-ways button")).toBeNull();
});

test("an empty body is a sentence with the way to the original", () => {
  open({ html: " " });
  expect(one("[role=alert]").textContent).toContain("Nothing of this article’s text can be shown.");
  expect(one("[role=alert] a").getAttribute("href")).toBe(article.url);
});

test("an article that reads from the right has its head at the right, amid an interface that reads from the left", () => {
  open({ article: { ...article, title: "دو بار گننے والی کشتی", lang: "ur", dir: "rtl" } });
  expect(getComputedStyle(one("h1")).direction).toBe("rtl");
  expect(one(".prose").dir).toBe("rtl");
  expect(getComputedStyle(one(".removed h2")).direction).toBe("ltr");
});
