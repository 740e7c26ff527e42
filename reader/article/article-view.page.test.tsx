import { signal } from "@preact/signals";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Article } from "#core/article.ts";
import type { Decisions, Removal } from "#core/removal.ts";
import { failure, success } from "#core/result.ts";
import { loadWords, t } from "#i18n/index.ts";
import { ArticleView } from "./article-view.tsx";
import { dismiss, notice } from "../notices.ts";
import type { Decide } from "../ledger/put-back-desk.ts";
import type { StrikeDoors } from "../ledger/strike-desk.ts";

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
  const decide = vi.fn<Decide>(async ({ id, reason }, decision) => {
    if (reason === "byHand") return await doors.takeBack(id);
    const { [id]: _, ...rest } = decisions.value;
    decisions.value = decision ? { ...rest, [id]: decision } : rest;
    return success(undefined);
  });
  const ledger = signal(others.removed ?? removed);
  const written = signal<readonly string[]>([]);
  const doors: StrikeDoors = {
    takeOut: async (entry) => {
      ledger.value = [...ledger.value, entry];
      return success(undefined);
    },
    takeBack: async (id) => {
      ledger.value = ledger.value.filter((each) => each.id !== id);
      return success(undefined);
    },
    lines: {
      propose: async (write) => write(null, "courier.quillmere.example"),
      add: async (line) => {
        written.value = [...written.value, line];
        return success(async () => {
          written.value = written.value.filter((each) => each !== line);
          return success(undefined);
        });
      },
    },
  };
  const asked = others.decide ?? decide;
  const Screen = () => (
    <ArticleView
      saved={{ article: { ...article, ...others.article }, html: others.html ?? "<p>One.</p><p>Two.</p>", removed: ledger.value, decisions: decisions.value }}
      pictures={pictures}
      decide={asked}
      doors={doors}
      place={null}
      mark={null}
      onPlace={() => {}}
    />
  );
  render(<Screen />, place);
  return { decide, ledger, written };
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
  expect(decide).toHaveBeenCalledWith(removed[0], "putBack");
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
  expect(place.querySelector(".article-ways button:not([data-action])")).toBeNull();
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

const story = "<p>One one one.</p><ul><li>a</li><li>b</li></ul><p>Two <a href='https://quillmere.example/x'>two</a> two.</p>";
const key = (name: string) => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
const chosen = () => one("[data-chosen]").textContent;

async function strike(others: Parameters<typeof open>[0] = {}) {
  const opened = open({ html: story, ...others });
  press("[data-action=strike-open]");
  await vi.waitFor(() => expect(chosen()).toBe("One one one."));
  return opened;
}

test("a part of the text is chosen by keyboard, removed, listed below as taken out by the person, and taken back", async () => {
  const { ledger } = await strike();
  expect(document.activeElement).toBe(one("[data-action=strike]"));
  for (const text of ["ab", "a", "b", "Two two two."]) {
    key("ArrowDown");
    await vi.waitFor(() => expect(chosen()).toBe(text));
  }
  key("Delete");
  await vi.waitFor(() => expect(one(".prose").textContent).toBe("One one one.ab"));
  expect(ledger.value.at(-1)).toMatchObject({ reason: "byHand", text: "Two two two.", words: 3 });
  expect(one(".removed-block:last-child").textContent).toContain(t("reason_byHand"));
  press(".removed-block:last-child .decide");
  await vi.waitFor(() => expect(one(".prose").textContent).toBe("One one one.abTwo two two."));
  expect(ledger.value).toHaveLength(2);
});

test("a click chooses a part and follows no link; Escape ends it, with the focus where it began", async () => {
  await strike();
  press(".prose a");
  await vi.waitFor(() => expect(chosen()).toBe("Two two two."));
  key("Escape");
  await vi.waitFor(() => expect(place.querySelector("[data-chosen], .strike-panel")).toBeNull());
  expect(document.activeElement).toBe(one("[data-action=strike-open]"));
});

test("what is always to go is shown as a line first; kept, it goes here too; undone, both come back", async () => {
  const { written } = await strike();
  press("[data-action=always-strike]");
  await vi.waitFor(() => expect((one(".strike-panel input") as HTMLInputElement).value).toBe("courier.quillmere.example##p:has-text(One one one.)"));
  expect(written.value).toEqual([]);
  press("[data-action=keep-line]");
  await vi.waitFor(() => expect(one(".prose").textContent).toBe("abTwo two two."));
  expect(written.value).toEqual(["courier.quillmere.example##p:has-text(One one one.)"]);
  press("[data-action=undo-line]");
  await vi.waitFor(() => expect(one(".prose").textContent).toBe("One one one.abTwo two two."));
  expect(written.value).toEqual([]);
});

test("what was removed can be undone from the notice", async () => {
  await strike();
  press("[data-action=strike]");
  await vi.waitFor(() => expect(one(".prose").textContent).toBe("abTwo two two."));
  notice.value?.action?.act();
  await vi.waitFor(() => expect(one(".prose").textContent).toBe("One one one.abTwo two two."));
});

test("a block that was taken out is always kept by a line that is shown first, and is put back here", async () => {
  const { written } = open();
  press("[data-entry=r2] [data-action=always-keep]");
  await vi.waitFor(() => expect((one("[data-entry=r2] input") as HTMLInputElement).value).toBe("courier.quillmere.example#@#.comments"));
  press("[data-entry=r2] [data-action=keep-line]");
  await vi.waitFor(() => expect(paragraphs()).toEqual(["One.", "Two.", "So says a reader."]));
  expect(written.value).toEqual(["courier.quillmere.example#@#.comments"]);
  press("[data-entry=r2] [data-action=undo-line]");
  await vi.waitFor(() => expect(paragraphs()).toEqual(["One.", "Two."]));
});

test("undone, a line that keeps a block leaves it where it was: back, if it was back before", async () => {
  const { written } = open();
  press("[data-entry=r2] .decide");
  await vi.waitFor(() => expect(paragraphs()).toEqual(["One.", "Two.", "So says a reader."]));
  press("[data-entry=r2] [data-action=always-keep]");
  await vi.waitFor(() => expect(place.querySelector("[data-entry=r2] input")).not.toBeNull());
  press("[data-entry=r2] [data-action=keep-line]");
  await vi.waitFor(() => expect(place.querySelector("[data-proposed=kept]")).not.toBeNull());
  press("[data-entry=r2] [data-action=undo-line]");
  await vi.waitFor(() => expect(written.value).toEqual([]));
  await vi.waitFor(() => expect(place.querySelector("[data-proposed=open]")).not.toBeNull());
  expect(paragraphs()).toEqual(["One.", "Two.", "So says a reader."]);
});

test("an article cannot number its own parts", async () => {
  await strike({ html: "<p data-block='0'>One one one.</p><p>Two two two.</p><p data-chosen>Three.</p>" });
  expect([...place.querySelectorAll("[data-block]")].map((each) => each.getAttribute("data-block"))).toEqual(["0", "1", "2"]);
});
