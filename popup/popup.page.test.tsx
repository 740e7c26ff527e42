import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { problemCodes } from "#core/problem.ts";
import { failure, success, type Result } from "#core/result.ts";
import type { Saved } from "#core/saved.ts";
import { t } from "#i18n/index.ts";
import { screenForTests } from "../scripts/testing/screen.ts";
import type { Doors } from "./doors.ts";
import { clipping, saved, saying } from "./doors.stand-in.ts";
import { openIn } from "./popup.stand-in.tsx";

const { place, one, seen, says, click } = screenForTests();
const open = (others: Partial<Doors> = {}): void => openIn(place, others);

/** A promise, and the hand that keeps it. */
function later<T>() {
  let settle!: (value: T) => void;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}

test("it shows what the article looks like", async () => {
  open();
  const preview = await seen(".preview");
  for (const words of [clipping.title, "The Larkfield Courier", "Mar 1, 2024", "4 minutes", clipping.excerpt, "2 blocks taken out"]) {
    expect(preview.textContent).toContain(words);
  }
});

test("of an article whose page shows only the beginning, it says so", async () => {
  open({ clip: async () => success({ ...clipping, partial: true }) });
  await says(t("article_partial"));
});

test("Enter saves, and Saved is said only after the commit", async () => {
  const commit = later<Result<Saved>>();
  const save = vi.fn<Doors["save"]>(() => commit.promise);
  open({ save });
  await vi.waitFor(() => expect(document.activeElement).toBe(one("[data-action=save]")));

  await userEvent.keyboard("{Enter}");
  await says("Saving…");
  expect(place.textContent).not.toContain("Saved");
  await userEvent.keyboard("{Enter}");
  expect(save).toHaveBeenCalledTimes(1);

  commit.settle(success({ id: saved.id, again: false, change: null }));
  await says("Saved in the library.");
  expect(document.activeElement).toBe(one("[data-action=save]"));
});

test.each([false, true])("undone, a line that keeps a block leaves the block as it was: back before is %s", async (wasBack) => {
  const lines = new Set<string>();
  const addLine: Doors["addLine"] = async (line) => (lines.add(line), success(async () => (lines.delete(line), success(undefined))));
  open({ addLine });
  await click(".taken-out > summary");
  if (wasBack) await click("[data-removal] [data-action=put-back]");
  await click("[data-removal] [data-action=always-keep]");
  await click("[data-removal] [data-action=keep-line]");
  await vi.waitFor(() => expect(one("[data-removal]")?.dataset["back"]).toBe("true"));
  expect(lines.size).toBe(1);
  await click("[data-removal] [data-action=undo-line]");
  await vi.waitFor(() => expect(lines.size).toBe(0));
  await seen("[data-proposed=open]");
  expect(one("[data-removal]")?.dataset["back"]).toBe(String(wasBack));
});

test("an article that is shown is expected to be saved", async () => {
  const expectSave = vi.fn<Doors["expectSave"]>(async () => {});
  open({ expectSave });
  await vi.waitFor(() => expect(expectSave).toHaveBeenCalledExactlyOnceWith(clipping));
});

test("a save that fails says why, and can be tried again", async () => {
  const answers = [failure<Saved>({ code: "storageFull" }), success({ id: saved.id, again: false, change: null })];
  open({ save: async () => answers.shift() ?? expect.fail("saved a third time") });
  await click("[data-action=save]");
  await says(t("problem_storageFull"));
  expect(place.textContent).toContain(t("problem_storageFull_way"));
  expect(place.textContent).toContain(clipping.title);

  await click("[data-problem=storageFull] button");
  await says("Saved in the library.");
  expect(one("[data-problem]")).toBeNull();
});

test("Read now saves first, then opens that article", async () => {
  const order: string[] = [];
  open({
    save: async () => (order.push("saved"), success({ id: saved.id, again: false, change: null })),
    open: async (path) => void order.push(path),
  });
  await click("[data-action=read]");
  await vi.waitFor(() => expect(order).toEqual(["saved", `reader/index.html#/${saved.id}`]));
});

test("Read now opens nothing when the article could not be saved", async () => {
  const opened = vi.fn<Doors["open"]>();
  open({ save: async () => failure({ code: "libraryClosed" }), open: opened });
  await click("[data-action=read]");
  await says(t("problem_libraryClosed"));
  expect(opened).not.toHaveBeenCalled();
});

test("an article that is saved already says since when, and is read without saving it again", async () => {
  const save = vi.fn<Doors["save"]>();
  const opened = vi.fn<Doors["open"]>(async () => {});
  const markSaved = vi.fn<Doors["markSaved"]>(async () => {});
  open({ find: async () => saved, save, open: opened, markSaved });
  await says("You saved this Mar 3, 2024.");
  expect(one("[data-action=save]")?.textContent).toBe("Save again");
  await vi.waitFor(() => expect(document.activeElement).toBe(one("[data-action=read]")));
  expect(markSaved).toHaveBeenCalled();

  await click("[data-action=read]");
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(`reader/index.html#/${saved.id}`));
  expect(save).not.toHaveBeenCalled();
});

test("what was taken out stands behind its number, each block with reason, words and rule", async () => {
  open();
  await click(".taken-out > summary");
  const block = await seen("[data-removal=r1]");
  expect(block.textContent).toContain(t("reason_readAlso"));
  expect(block.textContent).toContain("Read also: the slow boat north");
  const rule = block.querySelector("code");
  expect([rule?.textContent, rule?.checkVisibility()]).toEqual(["wording:en/read-also", false]);
});

test("a block put back before the save travels with it", async () => {
  const save = vi.fn<Doors["save"]>(async () => success({ id: saved.id, again: false, change: null }));
  open({ save });
  await click("[data-removal=r1] button");
  await click("[data-removal=r2] button");
  await seen("[data-removal=r2][data-back=true]");
  await click("[data-removal=r2] button");
  await seen("[data-removal=r2][data-back=false]");
  await click("[data-action=save]");
  expect(save).toHaveBeenCalledWith(clipping, { r1: "putBack" });
});

test("a block put back while the save is under way is noted after it", async () => {
  const commit = later<Result<Saved>>();
  const decide = vi.fn<Doors["decide"]>(async () => success(undefined));
  open({ save: () => commit.promise, decide });
  await click("[data-action=save]");
  await click("[data-removal=r2] button");
  expect(decide).not.toHaveBeenCalled();
  commit.settle(success({ id: saved.id, again: false, change: null }));
  await vi.waitFor(() => expect(decide).toHaveBeenCalledWith(saved.id, "r2", "putBack"));
});

test("a page without an article says so, still shows the library, and can be cleaned anyway", async () => {
  open({ clip: async (manner) => (manner === "article" ? failure({ code: "noArticle" }) : success(clipping)) });
  await says(t("problem_noArticle"));
  await seen(`[data-article="${saved.id}"]`);
  await seen("[data-manner=selection]");
  await click("[data-manner=anyway]");
  await seen(".preview");
});

test("a page that is still loading is read as soon as it has", async () => {
  const loaded = later<void>();
  const answers = [failure<typeof clipping>({ code: "pageLoading" }), success(clipping)];
  open({ clip: async () => answers.shift() ?? expect.fail("read a third time"), pageLoaded: () => loaded.promise });
  await says(t("problem_pageLoading"));
  loaded.settle();
  await seen(".preview");
});

test.each(problemCodes)("%s is told in words, with the library beneath", async (code) => {
  open({ clip: async () => failure({ code }) });
  await says(t(`problem_${code}`));
  expect(place.textContent).toContain(t(code === "pageLoading" ? "popup_loading_way" : `problem_${code}_way`));
  await seen(`[data-article="${saved.id}"]`);
});

test("a library that does not open keeps nobody from seeing the article", async () => {
  const broken = { subscribe: (_: unknown, error?: (reason: unknown) => void) => (error?.(new DOMException("", "SecurityError")), { unsubscribe() {} }) };
  open({
    find: () => Promise.reject(new DOMException("", "SecurityError")),
    library: { recent: () => broken, found: () => broken, size: () => broken },
  });
  await seen(".preview");
  await says(t("problem_libraryClosed"));
});

test("a library that never answers keeps nobody from seeing the article", async () => {
  open({ find: () => new Promise(() => {}) });
  await seen(".preview");
});

test("the search box finds, and what stood there stands until the answer has come", async () => {
  const other = { ...saved, id: "02" as typeof saved.id, title: "Bread and salt" };
  const answer = later<(value: readonly (typeof other)[]) => void>();
  open({
    library: {
      recent: () => saying([saved]),
      found: () => ({ subscribe: (next) => (answer.settle(next), { unsubscribe() {} }) }),
      size: () => saying(2),
    },
  });
  await seen(`[data-article="01"]`);
  await userEvent.fill(one("input[type=search]") ?? place, "bread");
  const tell = await answer.promise;
  expect(one(`[data-article="01"]`)).not.toBeNull();
  tell([other]);
  await seen(`[data-article="02"]`);
  expect(one(`[data-article="01"]`)).toBeNull();
  tell([]);
  await says(t("library_none", "bread"));
});

test("an empty library says what it is for", async () => {
  open({ library: { recent: () => saying([]), found: () => saying([]), size: () => saying(0) } });
  await says(t("popup_empty"));
});

test("a title stands in its own language and direction", async () => {
  open({ clip: async () => success({ ...clipping, title: "رات کی کشتی", lang: "ur", dir: "rtl" }) });
  const title = await seen(".preview h1");
  expect([title.lang, title.dir]).toEqual(["ur", "rtl"]);
});

test("a page that takes long to read is not met with silence", async () => {
  vi.useFakeTimers();
  try {
    open({ clip: () => new Promise(() => {}) });
    await vi.advanceTimersByTimeAsync(100); // the effects of the first drawing
    expect(place.textContent).toContain(t("popup_reading"));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(place.textContent).toContain(t("popup_reading_slow"));
  } finally {
    vi.useRealTimers();
  }
});

test("articles that wait for room are told, and tried again when the person says so", async () => {
  let left = 2;
  const saveWaiting = vi.fn<Doors["saveWaiting"]>(async () => success((left -= 1)));
  open({ countWaiting: async () => left, saveWaiting });
  await says("2 articles wait to be saved");
  await click("[data-act=save-waiting]");
  await says("1 article waits to be saved");
  await click("[data-act=save-waiting]");
  await vi.waitFor(() => expect(place.querySelector(".waiting-note")).toBeNull());
});

test("where trying again fails that is said, and they wait on", async () => {
  open({ countWaiting: async () => 1, saveWaiting: async () => failure({ code: "libraryClosed" }) });
  await says("1 article waits to be saved");
  await click("[data-act=save-waiting]");
  await says(t("problem_libraryClosed"));
  await says("1 article waits to be saved");
});

test("articles that wait and that only another version can read are told, and go only when the person says so", async () => {
  let left = 1;
  const dropUnreadable = vi.fn<Doors["dropUnreadable"]>(async () => void (left = 0));
  open({ countUnreadable: async () => left, dropUnreadable });
  await says("was kept by another version of Offprint");
  expect(dropUnreadable).not.toHaveBeenCalled();
  await click("[data-act=drop-unreadable]");
  await vi.waitFor(() => expect(place.querySelector(".waiting-note")).toBeNull());
});
