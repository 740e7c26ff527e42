import { expect, test, vi } from "vitest";
import { EditorView } from "@codemirror/view";
import { userEvent } from "vitest/browser";
import { caps } from "#core/caps.ts";
import { failure, success } from "#core/result.ts";
import { t, tn } from "#i18n/index.ts";
import { changeSettings, readSettings } from "#platform/settings.ts";
import { screenForTests } from "../scripts/testing/screen.ts";
import type { Doors } from "./doors.ts";
import { openDoors } from "./doors.stand-in.ts";
import { openIn } from "./options.stand-in.tsx";

const { place, one, seen, says, click } = screenForTests();
const open = (doors: Doors): void => openIn(place, doors);

/** The editor within its shadow root, once its page is drawn. */
const editor = async () => {
  const host = await seen(".editor");
  return vi.waitFor(() => EditorView.findFromDOM(host.shadowRoot?.querySelector<HTMLElement>(".cm-editor") ?? host) ?? expect.fail("no editor"));
};
const written = async () => (await editor()).state.doc.toString();

/** Replaces all of it by hand, as it were: select all, then type. */
async function write(text: string): Promise<void> {
  const view = await editor();
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: "input.type" });
}

/** Whether the browser would ask before closing the page. */
const asksBeforeLeaving = (wanted: boolean) =>
  vi.waitFor(() => expect(dispatchEvent(new Event("beforeunload", { cancelable: true }))).toBe(!wanted));

test("a bad line is named as it is typed: its number, the line, what is wrong and what to write", async () => {
  open(openDoors());
  await write("##.promo\n.sharing\n\n||ads.example^");
  const second = await seen("[data-line='2']");
  expect(second.textContent).toContain("Line 2");
  expect(second.textContent).toContain(".sharing");
  expect(second.textContent).toContain("Did you mean ##.sharing?");
  expect(one("[data-line='4']")?.dataset["problem"]).toBe("network");
  expect(place.querySelectorAll("[data-line]")).toHaveLength(2);
  expect((await editor()).dom.querySelectorAll(".cm-lint-marker-error")).toHaveLength(2);
  await says("1 filter");

  await write("##.promo\n##.sharing");
  await vi.waitFor(() => expect(one("[data-line]")).toBeNull());
  await says("2 filters");
});

test("a line that counts and is unwise is marked too: one that takes whole articles, one that does nothing", async () => {
  open(openDoors());
  await write("##.promo\n##*\n##body");
  const second = await seen("[data-line='2']");
  expect(second.dataset["problem"]).toBe("takesAll");
  expect(second.textContent).toContain("held back");
  expect(one("[data-line='3']")?.dataset["problem"]).toBe("pageItself");
  expect((await editor()).dom.querySelectorAll(".cm-lint-marker-warning")).toHaveLength(2);
  await says("3 filters");
  await says("2 lines to look at again");
});

test("the number of a bad line leads to it", async () => {
  open(openDoors("##.a\n##p[\n##.b"));
  await click("[data-line='2'] button");
  const { state, root, contentDOM } = await editor();
  expect((root as ShadowRoot).activeElement).toBe(contentDOM);
  expect(state.sliceDoc(state.selection.main.from, state.selection.main.to)).toBe("##p[");
});

test("a list of hostile lines is answered in sentences, and the good lines count", async () => {
  open(openDoors(["##.good", `##${"p:has(".repeat(5000)}`, "x".repeat(200_000), "__proto__##.x", "##p:has-text(/(a+)+$/)", ...Array.from({ length: 200 }, () => "##p[")].join("\n")));
  await says("2 filters");
  await says("203 lines do nothing yet");
  expect(place.querySelectorAll("[data-line]")).toHaveLength(50);
  await says("and 153 more");
});

test("the editor says in its gutter what is wrong, undoes, and is named for the ear", async () => {
  open(openDoors("##.a"));
  await write(".sharing");
  const view = await editor();
  await vi.waitFor(() => expect(view.dom.querySelector(".cm-lint-marker-error")).not.toBeNull());
  expect(view.contentDOM.getAttribute("aria-label")).toBe(t("options_filters_label"));
  expect([view.contentDOM.getAttribute("role"), view.contentDOM.getAttribute("aria-multiline")]).toEqual(["textbox", "true"]);
  view.focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  await vi.waitFor(async () => expect(await written()).toBe("##.a"));
  await says("1 filter");
});

test("marks, operators and sites are completed as they are typed", async () => {
  open(openDoors());
  const view = await editor();
  view.focus();
  await userEvent.keyboard("new");
  const offered = () => vi.waitFor(() => {
    const labels = [...view.dom.querySelectorAll(".cm-completionLabel")].map((each) => each.textContent);
    if (labels.length === 0) expect.fail("nothing offered");
    return labels;
  });
  expect(await offered()).toEqual(["news.example"]);
  await new Promise((resolve) => setTimeout(resolve, 100)); // the list takes no key in its first moment
  await userEvent.keyboard("{Enter}");
  await vi.waitFor(async () => expect(await written()).toBe("news.example##"));
  await userEvent.keyboard("p:up");
  expect(await offered()).toContain(":upward()");
});

test("search opens from its button, and Tab leaves the editor", async () => {
  open(openDoors("##.a\n##.b"));
  await click("[data-action=search-filters]");
  const view = await editor();
  await vi.waitFor(() => expect(view.dom.querySelector(".cm-search input")).not.toBeNull());
  view.focus();
  await userEvent.tab();
  expect(view.hasFocus).toBe(false);
});

test("a file's lines come behind those that are there, once, and its bad ones can be taken out", async () => {
  open(openDoors("##.a"));
  await editor();
  const file = new File(["! a list\r\n##.a\r\n##.b\r\n||ads.example^"], "list.txt", { type: "text/plain" });
  await userEvent.upload(place.querySelector("input[type=file]") as HTMLElement, file);
  await says(tn("options_filters_imported", 3));
  expect(await written()).toBe("##.a\n! a list\n##.b\n||ads.example^");
  await click("[data-action=drop-filters]");
  expect(await written()).toBe("##.a\n! a list\n##.b");
});

test("a list of a million lines is read as far as lists are read, says so, is not saved like that, and can be mended", async () => {
  const doors = openDoors("##.a", { writeFilters: async (text) => (text.split("\n").length > caps.filterLines ? failure({ code: "tooManyLines" }) : success(undefined)) });
  open(doors);
  await write(`##.b\n${"! many\n".repeat(1_000_000)}##.c`);
  const over = await seen("[data-problem=tooMany]");
  expect(over.dataset["line"]).toBe(String(caps.filterLines + 1));
  expect(over.textContent).toContain("100,000 lines");
  await click("[data-action=save-filters]");
  await says("These are more filters than Offprint keeps");
  await click("[data-action=drop-filters]");
  await vi.waitFor(async () => expect((await editor()).state.doc.lines).toBe(caps.filterLines));
  await vi.waitFor(() => expect(one("[data-problem=tooMany]")).toBeNull());
  await click("[data-action=save-filters]");
  await seen("[data-filters=saved]");
});

test("lines are grouped by site, and each site leads to its lines", async () => {
  open(openDoors("news.example##.a\n##.b\nnews.example##.c"));
  await click("[data-action=group-filters]");
  expect(await written()).toBe("! Every site\n##.b\n\n! news.example\nnews.example##.a\nnews.example##.c");
  await click(".filter-tools summary");
  await vi.waitFor(() => expect(place.querySelectorAll(".filter-sites li")).toHaveLength(2));
});

test("filters are saved when told, and only then", async () => {
  const doors = openDoors("##.a");
  const writeFilters = vi.spyOn(doors, "writeFilters");
  open(doors);
  await seen("[data-filters=saved]");
  await write("##.a\n##.b");
  await seen("[data-filters=unsaved]");
  expect(writeFilters).not.toHaveBeenCalled();

  await click("[data-action=save-filters]");
  await seen("[data-filters=saved]");
  expect(writeFilters.mock.calls).toEqual([["##.a\n##.b"]]);
  await click("[data-action=save-filters]");
  expect(writeFilters).toHaveBeenCalledTimes(1);
});

test("Ctrl+S saves them, whatever letter the keyboard writes there", async () => {
  const doors = openDoors();
  const writeFilters = vi.spyOn(doors, "writeFilters");
  open(doors);
  await write("##.a");
  const pressed = new KeyboardEvent("keydown", { key: "س", code: "KeyS", ctrlKey: true, bubbles: true, composed: true, cancelable: true });
  (await editor()).contentDOM.dispatchEvent(pressed);
  expect(pressed.defaultPrevented).toBe(true);
  await seen("[data-filters=saved]");
  expect(writeFilters.mock.calls).toEqual([["##.a"]]);
});

test("a save that fails says why and keeps every letter", async () => {
  open(openDoors("", { writeFilters: async () => failure({ code: "storageFull" }) }));
  await write("##.a");
  await click("[data-action=save-filters]");
  await says(t("problem_storageFull"));
  expect(one("[data-filters]")?.dataset["filters"]).toBe("unsaved");
  expect(await written()).toBe("##.a");
});

test("the browser asks before it closes a page with something unsaved, and not otherwise", async () => {
  open(openDoors("##.a"));
  await seen("[data-filters=saved]");
  await asksBeforeLeaving(false);
  await write("##.a\n##.b");
  await seen("[data-filters=unsaved]");
  await asksBeforeLeaving(true);
  await click("[data-action=save-filters]");
  await seen("[data-filters=saved]");
  await asksBeforeLeaving(false);
});

test("what was typed and not saved is still there when the page is opened again, and can be given up", async () => {
  const doors = openDoors("##.a");
  open(doors);
  await write("##.a\n##.half-writ");
  open(doors);
  await seen("[data-note=draft]");
  expect(await written()).toBe("##.a\n##.half-writ");
  expect(one("[data-filters]")?.dataset["filters"]).toBe("unsaved");

  await click("[data-action=go-back]");
  await seen("[data-filters=saved]");
  expect(await written()).toBe("##.a");
  open(doors);
  await seen("[data-filters=saved]");
  expect(one("[data-note]")).toBeNull();
});

test("filters that another tab saves are shown, but never over what is being written", async () => {
  const doors = openDoors("##.a");
  open(doors);
  await seen("[data-filters=saved]");
  doors.tellFilters("##.a\n##.b");
  await vi.waitFor(async () => expect(await written()).toBe("##.a\n##.b"));

  await write("##.mine");
  doors.tellFilters("##.theirs");
  await seen("[data-note=elsewhere]");
  expect(await written()).toBe("##.mine");
});

test("another language is spoken at once, and half-written filters stay", async () => {
  const before = await readSettings();
  open(openDoors("", { changeSettings, readSettings }));
  await write("##.half-writ");
  await userEvent.selectOptions(await seen("[data-setting=language]"), "ur");
  await says("آپ کے اپنے فلٹر");
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["ur", "rtl"]);
  expect(await written()).toBe("##.half-writ");
  await userEvent.selectOptions(await seen("[data-setting=language]"), "en");
  await says("Your own filters");
  await changeSettings(before);
});
