import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { EditorView } from "@codemirror/view";
import { userEvent } from "vitest/browser";
import { failure } from "#core/result.ts";
import { kinds } from "#core/kind.ts";
import { loadWords, t, tn } from "#i18n/index.ts";
import { changeSettings, readSettings } from "#platform/settings.ts";
import { AgainDesk } from "./again-desk.ts";
import type { Doors } from "./doors.ts";
import { openDoors } from "./doors.stand-in.ts";
import { FilterDesk } from "./filter-desk.ts";
import { Options } from "./options.tsx";
import { SettingsDesk } from "./settings-desk.ts";

const place = document.createElement("div");

beforeAll(loadWords);
beforeEach(() => document.body.append(place));
afterEach(() => {
  render(null, place);
  document.body.replaceChildren();
});

/** The options page over these doors, as a tab of its own. */
function open(doors: Doors): void {
  render(null, place);
  const desks = { filters: new FilterDesk(doors), settings: new SettingsDesk(doors), again: new AgainDesk(doors) };
  render(<Options doors={doors} desks={desks} />, place);
}

const one = <E extends HTMLElement = HTMLElement>(selector: string) => place.querySelector<E>(selector);
const seen = <E extends HTMLElement = HTMLElement>(selector: string) => vi.waitFor(() => one<E>(selector) ?? expect.fail(`no ${selector} in ${place.innerHTML}`));
const says = (text: string) => vi.waitFor(() => expect(place.textContent).toContain(text));
const click = async (selector: string) => (await seen(selector)).click();
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

test("every kind is a switch with a sentence and the number of lines that we bring for it", async () => {
  open(openDoors());
  await seen("[data-kind=ads] input");
  for (const kind of kinds) {
    const row = one(`[data-kind=${kind}]`);
    expect(row?.textContent).toContain(t(`kind_${kind}_note`));
    expect(row?.textContent).toMatch(/\d{2,} built-in lines/);
    expect(row?.querySelector("input")?.checked).toBe(true);
  }
});

test("a switch is kept at once, and leaves the others alone", async () => {
  const doors = openDoors();
  const change = vi.spyOn(doors, "changeSettings");
  open(doors);
  await click("[data-kind=share] input");
  await click("[data-kind=ads] input");
  expect(change).toHaveBeenLastCalledWith({ kinds: expect.objectContaining({ share: false, ads: false, comments: true }) });
});

test("a switch that cannot be kept goes back and says so", async () => {
  open(openDoors("", { changeSettings: () => Promise.reject(new Error("no room")) }));
  await click("[data-kind=share] input");
  await seen("[data-problem=unexpected]");
  expect(one<HTMLInputElement>("[data-kind=share] input")?.checked).toBe(true);
});

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

test("lines are grouped by site, and each site leads to its lines", async () => {
  open(openDoors("news.example##.a\n##.b\nnews.example##.c"));
  await click("[data-action=group-filters]");
  expect(await written()).toBe("! Every site\n##.b\n\n! news.example\nnews.example##.a\nnews.example##.c");
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

test("a library that does not open is a sentence, and the rest of the page is there", async () => {
  const broken: ReturnType<Doors["watchFilters"]> = {
    subscribe(_, error) {
      error?.(Object.assign(new Error("x"), { name: "OpenFailedError" }));
      return { unsubscribe() {} };
    },
  };
  open(openDoors("", { watchFilters: () => broken }));
  await says(t("problem_libraryClosed"));
  await seen("[data-kind=ads] input");
  expect(one(".editor")).toBeNull();
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

test("the badge on every tab is asked for within the click, shown, and can be withdrawn", async () => {
  const doors = openDoors();
  const ask = vi.spyOn(doors.tabs, "ask");
  open(doors);
  const button = await seen("[data-badge=clicked] [data-action=badge]");
  button.click();
  expect(ask).toHaveBeenCalledTimes(1); // already, before anything is awaited
  await seen("[data-badge=everywhere]");
  await click("[data-action=badge]");
  await seen("[data-badge=clicked]");
});

test("a refusal of the badge is said", async () => {
  const { tabs } = openDoors();
  open(openDoors("", { tabs: { ...tabs, ask: async () => false } }));
  await click("[data-action=badge]");
  await says(t("options_badge_refused"));
});

test("the keys are shown as they are, and lead to where they can be changed", async () => {
  const doors = openDoors();
  const openShortcutSettings = vi.spyOn(doors, "openShortcutSettings");
  open(doors);
  await says("Alt+Shift+O");
  await says(t("options_keys_none"));
  await click("[data-action=change-keys]");
  expect(openShortcutSettings).toHaveBeenCalledTimes(1);
});

test("every line of ours can be read by kind and language, and switched off", async () => {
  const doors = openDoors();
  const sayOfLine = vi.spyOn(doors, "sayOfLine");
  open(doors);
  await click("[data-line-switch='##.comment-list']");
  expect(sayOfLine).toHaveBeenLastCalledWith("##.comment-list", "off");
  await seen("[data-said=off]");
  await userEvent.selectOptions(await seen("[data-lists=kind]"), "readAlso");
  await userEvent.selectOptions(await seen("[data-lists=language]"), "ur");
  await seen("[data-line-switch^='wording/ur: ']");
  await click("[data-said=off] button");
  expect(sayOfLine).toHaveBeenLastCalledWith("##.comment-list", null);
  await says(t("options_lists_off_none"));
});

test("headings go down one step at a time", async () => {
  open(openDoors("##p["));
  await seen("[data-line='1']");
  const levels = [...place.querySelectorAll("h1, h2, h3, h4")].map((heading) => Number(heading.tagName[1]));
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, at) => expect(level - (levels[at] as number)).toBeLessThanOrEqual(1));
});
