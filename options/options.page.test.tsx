import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { kinds } from "#core/kind.ts";
import { t } from "#i18n/index.ts";
import { screenForTests } from "../scripts/testing/screen.ts";
import type { Doors } from "./doors.ts";
import { openDoors } from "./doors.stand-in.ts";
import { openIn } from "./options.stand-in.tsx";

const { place, one, seen, says, click } = screenForTests();
const open = (doors: Doors): void => openIn(place, doors);

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
