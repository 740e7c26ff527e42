import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { failure } from "#core/result.ts";
import { kinds } from "#core/kind.ts";
import { loadWords, t } from "#i18n/index.ts";
import { changeSettings, readSettings } from "#platform/settings.ts";
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
  const desks = { filters: new FilterDesk(doors), settings: new SettingsDesk(doors) };
  render(<Options doors={doors} desks={desks} />, place);
}

const one = <E extends HTMLElement = HTMLElement>(selector: string) => place.querySelector<E>(selector);
const seen = <E extends HTMLElement = HTMLElement>(selector: string) => vi.waitFor(() => one<E>(selector) ?? expect.fail(`no ${selector} in ${place.innerHTML}`));
const says = (text: string) => vi.waitFor(() => expect(place.textContent).toContain(text));
const click = async (selector: string) => (await seen(selector)).click();
const editor = () => seen<HTMLTextAreaElement>("textarea");
const write = async (text: string) => userEvent.fill(await editor(), text);

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
  expect(one("textarea")?.getAttribute("aria-invalid")).toBe("true");
  await says("1 filter");

  await write("##.promo\n##.sharing");
  await vi.waitFor(() => expect(one("[data-line]")).toBeNull());
  await says("2 filters");
});

test("the number of a bad line leads to it", async () => {
  open(openDoors("##.a\n##p[\n##.b"));
  await click("[data-line='2'] button");
  const field = await editor();
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("##p[");
});

test("a list of hostile lines is answered in sentences, and the good lines count", async () => {
  open(openDoors(["##.good", `##${"p:has(".repeat(5000)}`, "x".repeat(200_000), "__proto__##.x", "##p:has-text(/(a+)+$/)", ...Array.from({ length: 200 }, () => "##p[")].join("\n")));
  await says("2 filters");
  await says("203 lines do nothing yet");
  expect(place.querySelectorAll("[data-line]")).toHaveLength(50);
  await says("and 153 more");
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
  const pressed = new KeyboardEvent("keydown", { key: "س", code: "KeyS", ctrlKey: true, bubbles: true, cancelable: true });
  (await editor()).dispatchEvent(pressed);
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
  expect((await editor()).value).toBe("##.a");
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
  expect((await editor()).value).toBe("##.a\n##.half-writ");
  expect(one("[data-filters]")?.dataset["filters"]).toBe("unsaved");

  await click("[data-action=go-back]");
  await seen("[data-filters=saved]");
  expect((await editor()).value).toBe("##.a");
  open(doors);
  await seen("[data-filters=saved]");
  expect(one("[data-note]")).toBeNull();
});

test("filters that another tab saves are shown, but never over what is being written", async () => {
  const doors = openDoors("##.a");
  open(doors);
  await seen("[data-filters=saved]");
  doors.tellFilters("##.a\n##.b");
  await vi.waitFor(() => expect(one<HTMLTextAreaElement>("textarea")?.value).toBe("##.a\n##.b"));

  await write("##.mine");
  doors.tellFilters("##.theirs");
  await seen("[data-note=elsewhere]");
  expect((await editor()).value).toBe("##.mine");
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
  expect(one("textarea")).toBeNull();
});

test("another language is spoken at once, and half-written filters stay", async () => {
  const before = await readSettings();
  open(openDoors("", { changeSettings, readSettings }));
  await write("##.half-writ");
  await userEvent.selectOptions(await seen("[data-setting=language]"), "ur");
  await says("آپ کے اپنے فلٹر");
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["ur", "rtl"]);
  expect((await editor()).value).toBe("##.half-writ");
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

test("headings go down one step at a time", async () => {
  open(openDoors("##p["));
  await seen("[data-line='1']");
  const levels = [...place.querySelectorAll("h1, h2, h3, h4")].map((heading) => Number(heading.tagName[1]));
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, at) => expect(level - (levels[at] as number)).toBeLessThanOrEqual(1));
});
